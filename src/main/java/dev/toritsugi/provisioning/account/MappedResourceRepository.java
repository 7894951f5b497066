package dev.toritsugi.provisioning.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * Reads and changes resources with a list of {@link FieldMapping}s. Subclasses override
 * the methods that need more than a mapping.
 */
class MappedResourceRepository implements ResourceRepository {

	private final ResourceKind kind;

	private final ResourceEndpoint endpoint;

	private final List<FieldMapping> mappings;

	MappedResourceRepository(ResourceKind kind, ResourceEndpoint endpoint, FieldMapping... mappings) {
		this.kind = kind;
		this.endpoint = endpoint;
		this.mappings = List.of(mappings);
	}

	@Override
	public List<ExistingResource> read(AccountContext account) {
		if (this.endpoint.isInWorkspace() && !account.hasWorkspace()) {
			return List.of();
		}
		List<ExistingResource> all = new ArrayList<>();
		for (JsonNode answer : account.twilio().list(this.endpoint.listPath(account), this.endpoint.key())) {
			String sid = answer.path("sid").asString();
			String name = answer.path(this.endpoint.name()).asString("");
			account.sids().add(this.kind, name, sid);
			all.add(new ExistingResource(new ResourceState(this.kind, name, fields(answer, name, account)), sid));
		}
		return all;
	}

	/** Reads the fields of a resource from Twilio's response. */
	Map<String, JsonNode> fields(JsonNode answer, String name, AccountContext account) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		this.mappings.forEach((mapping) -> fields.put(mapping.field(), mapping.fieldOf(answer, account.sids())));
		return fields;
	}

	@Override
	public String create(ResourceState desired, AccountContext account) {
		Map<String, String> parameters = parameters(desired, desired.fields().keySet(), account);
		parameters.put("FriendlyName", desired.name());
		String sid = account.twilio().create(this.endpoint.listPath(account), parameters).path("sid").asString();
		account.sids().add(this.kind, desired.name(), sid);
		return sid;
	}

	@Override
	public void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext account) {
		Map<String, String> parameters = parameters(desired, fields, account);
		addName(parameters, desired, fields);
		account.twilio().update(path(current, account), parameters, null);
		// A queue that was renamed at Twilio has its earlier name again.
		account.sids().add(this.kind, desired.name(), current.sid());
	}

	/**
	 * Adds the friendly name to the request parameters if {@code fields} contains
	 * {@code name}.
	 */
	static void addName(Map<String, String> parameters, ResourceState desired, Set<String> fields) {
		if (fields.contains("name")) {
			parameters.put("FriendlyName", desired.name());
		}
	}

	/** Returns the parameters of a request that sets the given fields. */
	Map<String, String> parameters(ResourceState desired, Set<String> fields, AccountContext account) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (FieldMapping mapping : this.mappings) {
			if (fields.contains(mapping.field()) && desired.fields().containsKey(mapping.field())) {
				parameters.put(mapping.parameter(),
						mapping.write().apply(desired.field(mapping.field()), account.sids()));
			}
		}
		return parameters;
	}

	@Override
	public boolean isInUse(ExistingResource current, AccountContext account) {
		return false;
	}

	@Override
	public void delete(ExistingResource current, AccountContext account) {
		account.twilio().delete(path(current, account));
	}

	final String path(ExistingResource current, AccountContext account) {
		return this.endpoint.path(current.sid(), account);
	}

}
