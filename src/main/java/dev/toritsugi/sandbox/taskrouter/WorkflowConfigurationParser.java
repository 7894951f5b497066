package dev.toritsugi.sandbox.taskrouter;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the configuration of a workflow. What Twilio says of one that it can't read is
 * not documented; here it is where the mistake is and what stands there.
 */
final class WorkflowConfigurationParser {

	private static final JsonMapper JSON = new JsonMapper();

	private WorkflowConfigurationParser() {
	}

	/**
	 * @throws TwilioError 400 that names the place
	 */
	static WorkflowConfiguration parse(String json) {
		ConfigurationNode routing;
		try {
			routing = new ConfigurationNode("Configuration", JSON.readTree(json)).required("task_routing");
		}
		catch (JacksonException ex) {
			throw TwilioError
				.badRequest("Configuration is no JSON%s: %s".formatted(place(ex), ex.getOriginalMessage()));
		}
		List<RoutingFilter> filters = new ArrayList<>();
		ConfigurationNode standard = routing.optional("default_filter");
		// Samples of Twilio's API have a default_filter and nothing else.
		ConfigurationNode rules = (standard != null) ? routing.optional("filters") : routing.required("filters");
		if (rules != null) {
			for (ConfigurationNode filter : rules.items()) {
				filters.add(filter(filter));
			}
		}
		return new WorkflowConfiguration(List.copyOf(filters), (standard != null) ? target(standard, null) : null);
	}

	/** What is nested too deep for the parser has none. */
	private static String place(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null) ? " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr())
				: "";
	}

	private static RoutingFilter filter(ConfigurationNode filter) {
		List<RoutingTarget> targets = new ArrayList<>();
		String queueSid = null;
		for (ConfigurationNode node : filter.required("targets").items()) {
			RoutingTarget target = target(node, queueSid);
			queueSid = target.queueSid();
			targets.add(target);
		}
		if (targets.isEmpty()) {
			throw filter.required("targets").refuse("has to have at least one target");
		}
		// The older spelling of Twilio's samples.
		String name = filter.text("filter_friendly_name");
		return new RoutingFilter((name != null) ? name : filter.text("friendly_name"),
				filter.required("expression").toExpression(), List.copyOf(targets));
	}

	private static RoutingTarget target(ConfigurationNode node, @Nullable String queueBefore) {
		String queueSid = node.queueSid("queue");
		RoutingTarget target = new RoutingTarget((queueSid != null) ? queueSid : queueBefore, node.integer("priority"),
				node.seconds("timeout"), node.expression("expression"), node.ordering("order_by"),
				node.expression("skip_if"), node.text("known_worker_sid"), node.text("known_worker_friendly_name"));
		if (target.queueSid() == null && !target.hasKnownWorker()) {
			throw node.refuse("has no queue, nor has a target before it");
		}
		return target;
	}

}
