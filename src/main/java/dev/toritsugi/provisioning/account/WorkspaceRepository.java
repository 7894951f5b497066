package dev.toritsugi.provisioning.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;

/**
 * Reads and changes the workspace in the definition. Ignores the workspaces of the
 * account that have another name.
 */
class WorkspaceRepository extends MappedResourceRepository {

	WorkspaceRepository() {
		super(ResourceKind.WORKSPACE,
				new ResourceEndpoint("Workspaces", "workspaces", "friendly_name", ResourceEndpoint.Parent.TASKROUTER),
				FieldMapping.plain("event-url", "event_callback_url"),
				new FieldMapping("events", "events_filter", (value, sids) -> events(value.asString("")),
						(value, sids) -> String.join(",", value.valueStream().map(JsonNode::asString).toList())));
	}

	@Override
	public List<ExistingResource> read(AccountContext account) {
		return super.read(account).stream()
			.filter((existing) -> existing.state().name().equalsIgnoreCase(account.workspace()))
			.toList();
	}

	/**
	 * Converts Twilio's comma-separated events filter to a sorted array, because the
	 * order of the event types has no meaning.
	 */
	private static JsonNode events(String filter) {
		if (filter.isBlank()) {
			return NullNode.getInstance();
		}
		Set<String> names = new TreeSet<>(List.of(filter.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*")));
		ArrayNode events = JsonMapper.shared().createArrayNode();
		names.forEach(events::add);
		return events;
	}

}
