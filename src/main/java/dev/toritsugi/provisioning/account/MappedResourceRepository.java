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
 * Resources of which each field is a column of a table. Where there is more to one, it
 * says so on top.
 */
class MappedResourceRepository implements ResourceRepository {

	private final ResourceKind kind;

	private final ResourceEndpoint collection;

	private final List<FieldMapping> columns;

	MappedResourceRepository(ResourceKind kind, ResourceEndpoint collection, FieldMapping... columns) {
		this.kind = kind;
		this.collection = collection;
		this.columns = List.of(columns);
	}

	@Override
	public List<ExistingResource> read(AccountContext scope) {
		if (this.collection.inWorkspace() && !scope.hasWorkspace()) {
			return List.of();
		}
		List<ExistingResource> all = new ArrayList<>();
		for (JsonNode answer : scope.twilio().list(this.collection.path(scope), this.collection.key())) {
			String sid = answer.path("sid").asString();
			String name = answer.path(this.collection.name()).asString("");
			scope.directory().add(this.kind, name, sid);
			all.add(found(answer, new ResourceState(this.kind, name, Map.of()), sid, scope));
		}
		return all;
	}

	/** What an answer tells of a resource. */
	ExistingResource found(JsonNode answer, ResourceState named, String sid, AccountContext scope) {
		return new ExistingResource(new ResourceState(this.kind, named.name(), fields(answer, scope)), sid);
	}

	final Map<String, JsonNode> fields(JsonNode answer, AccountContext scope) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		this.columns.forEach((column) -> fields.put(column.field(), column.from(answer, scope.directory())));
		return fields;
	}

	@Override
	public String create(ResourceState desired, AccountContext scope) {
		Map<String, String> parameters = parameters(desired, desired.fields().keySet(), scope);
		parameters.put("FriendlyName", desired.name());
		String sid = scope.twilio().create(this.collection.path(scope), parameters).path("sid").asString();
		scope.directory().add(this.kind, desired.name(), sid);
		return sid;
	}

	@Override
	public void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext scope) {
		Map<String, String> parameters = parameters(desired, fields, scope);
		if (fields.contains("name")) {
			parameters.put("FriendlyName", desired.name());
		}
		scope.twilio().update(path(current, scope), parameters, null);
	}

	/** The parameters that say how those fields should be. */
	Map<String, String> parameters(ResourceState desired, Set<String> fields, AccountContext scope) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (FieldMapping column : this.columns) {
			if (fields.contains(column.field()) && desired.fields().containsKey(column.field())) {
				parameters.put(column.parameter(),
						column.write().apply(desired.field(column.field()), scope.directory()));
			}
		}
		return parameters;
	}

	@Override
	public boolean isMissed(ExistingResource current, AccountContext scope) {
		return false;
	}

	@Override
	public void delete(ExistingResource current, AccountContext scope) {
		scope.twilio().delete(path(current, scope));
	}

	final String path(ExistingResource current, AccountContext scope) {
		return this.collection.path(current.sid(), scope);
	}

}
