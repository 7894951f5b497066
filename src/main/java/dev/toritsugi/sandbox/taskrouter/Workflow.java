package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How tasks are routed, and whom TaskRouter asks what to do with a reservation.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workflow">Twilio: Workflow
 * resource</a>
 */
public final class Workflow extends Resource {

	private final Workspace workspace;

	private Settings settings;

	private WorkflowConfiguration configuration;

	Workflow(String sid, Workspace workspace, Settings settings, WorkflowConfiguration configuration, Instant created) {
		super(sid, created);
		this.workspace = workspace;
		this.settings = settings;
		this.configuration = configuration;
	}

	public Workspace workspace() {
		return this.workspace;
	}

	public String friendlyName() {
		return this.settings.friendlyName;
	}

	public Settings settings() {
		return this.settings;
	}

	WorkflowConfiguration configuration() {
		return this.configuration;
	}

	void change(Settings settings, WorkflowConfiguration configuration, Instant now) {
		this.settings = settings;
		this.configuration = configuration;
		touch(now);
	}

	/**
	 * What one may set of a workflow.
	 *
	 * @param friendlyName name, unique in its workspace
	 * @param configuration its JSON, as given
	 * @param assignmentCallbackUrl asked what to do with each reservation; null for
	 * nobody
	 * @param fallbackAssignmentCallbackUrl asked where the other fails
	 * @param reservationTimeout how long a reservation may stay pending, 1 s to 24 h
	 */
	public record Settings(String friendlyName, String configuration, @Nullable String assignmentCallbackUrl,
			@Nullable String fallbackAssignmentCallbackUrl, Duration reservationTimeout) {

		/** TaskRouter's own, in Twilio's OpenAPI document. */
		public static final Duration DEFAULT_RESERVATION_TIMEOUT = Duration.ofSeconds(120);

	}

}
