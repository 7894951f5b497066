package dev.toritsugi.sandbox.taskrouter.workflow;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses the JSON configuration of a workflow. Twilio does not document its response to
 * an invalid configuration. The sandbox's error message contains the path of the invalid
 * node and its value.
 */
public final class WorkflowConfigurationParser {

	private static final JsonMapper JSON = new JsonMapper();

	private WorkflowConfigurationParser() {
	}

	/**
	 * Parses a workflow configuration.
	 * @throws TwilioError 400 if the configuration is invalid, with the location of the
	 * error
	 */
	public static WorkflowConfiguration parse(String json) {
		WorkflowJsonNode routing;
		try {
			routing = new WorkflowJsonNode("Configuration", JSON.readTree(json)).required("task_routing");
		}
		catch (JacksonException ex) {
			throw TwilioError
				.badRequest("Configuration is not JSON%s: %s".formatted(place(ex), ex.getOriginalMessage()));
		}
		List<WorkflowFilter> filters = new ArrayList<>();
		WorkflowJsonNode standard = routing.optional("default_filter");
		// Some of Twilio's samples contain a default_filter but no filters.
		WorkflowJsonNode rules = (standard != null) ? routing.optional("filters") : routing.required("filters");
		if (rules != null) {
			for (WorkflowJsonNode filter : rules.items()) {
				filters.add(filter(filter));
			}
		}
		return new WorkflowConfiguration(List.copyOf(filters), (standard != null) ? target(standard, null) : null);
	}

	/**
	 * Returns the line and column of a JSON error. Returns an empty text if the JSON is
	 * nested too deeply, because the exception for this error has no location.
	 */
	private static String place(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null) ? " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr())
				: "";
	}

	private static WorkflowFilter filter(WorkflowJsonNode filter) {
		List<WorkflowTarget> targets = new ArrayList<>();
		String queueSid = null;
		for (WorkflowJsonNode node : filter.required("targets").items()) {
			WorkflowTarget target = target(node, queueSid);
			queueSid = target.queueSid();
			targets.add(target);
		}
		if (targets.isEmpty()) {
			throw filter.required("targets").refuse("has to have at least one target");
		}
		// Twilio's older samples use filter_friendly_name.
		String name = filter.text("filter_friendly_name");
		return new WorkflowFilter((name != null) ? name : filter.text("friendly_name"),
				filter.required("expression").toExpression(), List.copyOf(targets));
	}

	private static WorkflowTarget target(WorkflowJsonNode node, @Nullable String queueBefore) {
		String queueSid = node.queueSid("queue");
		WorkflowTarget target = new WorkflowTarget((queueSid != null) ? queueSid : queueBefore,
				node.integer("priority"), node.seconds("timeout"), node.expression("expression"),
				node.ordering("order_by"), node.expression("skip_if"), node.text("known_worker_sid"),
				node.text("known_worker_friendly_name"));
		if (target.queueSid() == null && !target.hasKnownWorker()) {
			throw node.refuse("has no queue, and no target before it has one");
		}
		return target;
	}

}
