package dev.toritsugi.provisioning.account.workflow;

import java.util.Map;
import java.util.Set;

/**
 * Keys of a route's step, at Twilio and in the definition.
 *
 * @see <a href= "https://www.twilio.com/docs/taskrouter/workflow-configuration">Twilio:
 * workflow configuration</a>
 */
public final class WorkflowConfigurationKeys {

	static final String ROUTES = "routes";

	static final String DEFAULT_QUEUE = "default-queue";

	/**
	 * Fields of a workflow that come from its configuration.
	 */
	public static final Set<String> FIELDS = Set.of(ROUTES, DEFAULT_QUEUE);

	/** Keys of a definition's step by the keys of Twilio's target, except the queue. */
	static final Map<String, String> STEP_BY_TARGET = Map.of("timeout", "seconds", "priority", "priority", "expression",
			"workers", "order_by", "order-by", "skip_if", "skip-if", "known_worker_friendly_name", "known-worker-name",
			"known_worker_sid", "known-worker-sid");

	private WorkflowConfigurationKeys() {
	}

}
