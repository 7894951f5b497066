package dev.toritsugi.provisioning.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Exports an existing workspace as a definition of the call centre. The YAML text begins
 * with comments that list the existing values that a definition cannot express.
 */
public final class DefinitionExporter {

	private static final String ASSIGNMENT = "/assignment";

	private static final String ENQUEUE = "/enqueue";

	private final List<ExistingResource> existing;

	private final Map<String, Object> center = new LinkedHashMap<>();

	private final List<String> notes = new ArrayList<>();

	private DefinitionExporter(List<ExistingResource> existing) {
		this.existing = existing;
	}

	/**
	 * Returns the definition as YAML.
	 * @param existing resources of the account, including exactly one workspace
	 * @param workflow name of the workflow that routes the calls
	 * @param postWorkActivity name of the activity to which operators are moved after a
	 * call, or null if their activity stays unchanged
	 */
	public static String yaml(List<ExistingResource> existing, String workflow, @Nullable String postWorkActivity) {
		DefinitionExporter export = new DefinitionExporter(existing);
		export.workspace(workflow, postWorkActivity);
		export.queues();
		export.workflow(workflow);
		OperatorExporter operators = new OperatorExporter(export.notes);
		export.center.put("operators",
				export.all(ResourceKind.WORKER)
					.stream()
					.filter((worker) -> !ReservedWorker.isNamed(worker.name()))
					.map(operators::operator)
					.toList());
		export.numbers(workflow);
		export.notes.addAll(ExportValidator.problems(DefinitionYamlWriter.yaml(export.center, List.of())));
		return DefinitionYamlWriter.yaml(export.center, export.notes);
	}

	private void workspace(String workflow, @Nullable String postWorkActivity) {
		ResourceState activities = all(ResourceKind.WORKSPACE_ACTIVITIES).get(0);
		this.center.put("workspace", activities.name());
		this.center.put("workflow", workflow);
		this.center.put("activities",
				all(ResourceKind.ACTIVITY).stream()
					.map((activity) -> fields("name", activity.name(), "available",
							activity.field("available").asBoolean(false) ? true : null))
					.toList());
		this.center.put("default-activity", activities.field("default-activity").asString(""));
		this.center.put("timeout-activity", activities.field("timeout-activity").asString(""));
		this.center.put("post-work-activity", (postWorkActivity != null) ? postWorkActivity : "");
	}

	private void queues() {
		this.center.put("queues",
				all(ResourceKind.QUEUE).stream()
					.map((queue) -> fields("name", queue.name(), "workers", unless("1==1", text(queue, "workers")),
							"max-reserved", unless("1", text(queue, "max-reserved")), "order",
							unless("FIFO", text(queue, "order"))))
					.toList());
	}

	private void workflow(String name) {
		ResourceState workflow = all(ResourceKind.WORKFLOW).stream()
			.filter((each) -> each.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(null);
		if (workflow == null) {
			return;
		}
		workflow.field("filters")
			.valueStream()
			.filter((filter) -> !VoicemailExporter.isVoicemail(filter))
			.forEach((filter) -> this.notes.add("The filter \"%s\" is left out, because it follows from other settings."
				.formatted(filter.path("name").asString(""))));
		List<Object> routes = RouteExporter.routes(workflow.field("routes"), this.notes);
		if (!routes.isEmpty()) {
			this.center.put("routes", routes);
		}
		VoicemailExporter.voicemail(workflow.field("filters"))
			.ifPresent((voicemail) -> this.center.put("voicemail", voicemail));
		JsonNode defaultQueue = workflow.field("default-queue");
		this.center.put("default-queue",
				defaultQueue.isObject() ? defaultQueue.path("queue").asString("") : defaultQueue.asString(""));
		if (defaultQueue.isObject()) {
			this.notes.add("A definition cannot express a default filter with more than a queue: " + defaultQueue);
		}
		this.center.put("reservation-timeout", text(workflow, "reservation-timeout") + "s");
		if (all(ResourceKind.WORKFLOW).size() > 1) {
			this.notes.add("The definition covers one workflow. The other workflows of the workspace stay unchanged.");
		}
	}

	/**
	 * Exports the phone numbers and the TwiML application that are routed to the server
	 * of the workflow. If no server is known, those of any Toritsugi server are exported.
	 */
	private void numbers(String workflow) {
		String enqueue = all(ResourceKind.WORKFLOW).stream()
			.filter((each) -> each.name().equalsIgnoreCase(workflow))
			.map((each) -> text(each, "assignment-url"))
			.filter((url) -> url.endsWith(ASSIGNMENT))
			.map((url) -> url.substring(0, url.length() - ASSIGNMENT.length()) + ENQUEUE)
			.findFirst()
			.orElse(ENQUEUE);
		this.center.put("phone-numbers",
				all(ResourceKind.PHONE_NUMBER).stream()
					.filter((number) -> text(number, "voice-url").endsWith(enqueue))
					.map((number) -> fields("number", number.name(), "status-callback",
							number.field("status-callback").isNull() ? null : text(number, "status-callback")))
					.toList());
		Optional<ResourceState> phone = all(ResourceKind.APPLICATION).stream()
			.filter((application) -> text(application, "voice-url").endsWith(enqueue))
			.findFirst();
		this.center.put("browser-phone", phone.map(ResourceState::name).orElse(""));
	}

	private List<ResourceState> all(ResourceKind kind) {
		return this.existing.stream()
			.map(ExistingResource::state)
			.filter((resource) -> resource.kind() == kind)
			.toList();
	}

	private static String text(ResourceState resource, String field) {
		return resource.field(field).asString("");
	}

	private static @Nullable String unless(String standard, String value) {
		return (value.isEmpty() || value.equals(standard)) ? null : value;
	}

	static Map<String, Object> fields(@Nullable Object... namesAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			if (value != null) {
				fields.put(String.valueOf(namesAndValues[i]), value);
			}
		}
		return fields;
	}

}
