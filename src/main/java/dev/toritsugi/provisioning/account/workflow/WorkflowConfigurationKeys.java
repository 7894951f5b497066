package dev.toritsugi.provisioning.account.workflow;

import java.util.Map;
import java.util.Set;

/**
 * Keys of a workflow's configuration in Twilio's JSON and in the definition.
 *
 * @see <a href= "https://www.twilio.com/docs/taskrouter/workflow-configuration">Twilio:
 * workflow configuration</a>
 */
public final class WorkflowConfigurationKeys {

	/** Filters before the routes, which are not routes of the definition. */
	static final String FILTERS = "filters";

	static final String ROUTES = "routes";

	static final String DEFAULT_QUEUE = "default-queue";

	/**
	 * Names of the workflow fields that are read from the JSON configuration.
	 */
	public static final Set<String> FIELDS = Set.of(FILTERS, ROUTES, DEFAULT_QUEUE);

	/**
	 * Maps the keys of a target in Twilio's JSON to the keys of a step in the definition.
	 * The map does not contain the queue of a target, because the queue's SID must be
	 * converted to a name.
	 */
	static final Map<String, String> STEP_BY_TARGET = Map.of("timeout", "seconds", "priority", "priority", "expression",
			"workers", "order_by", "order-by", "skip_if", "skip-if", "known_worker_friendly_name", "known-worker-name",
			"known_worker_sid", "known-worker-sid");

	private WorkflowConfigurationKeys() {
	}

}
