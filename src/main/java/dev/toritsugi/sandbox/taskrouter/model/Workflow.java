package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A workflow: the routing rules of its tasks, and the assignment callback URL, which
 * TaskRouter asks what to do with a reservation.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workflow">Twilio: Workflow
 * resource</a>
 */
public final class Workflow extends Resource {

	private final Workspace workspace;

	private Settings settings;

	private WorkflowConfiguration configuration;

	public Workflow(String sid, Workspace workspace, Settings settings, WorkflowConfiguration configuration,
			Instant created) {
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

	public WorkflowConfiguration configuration() {
		return this.configuration;
	}

	/**
	 * Replaces the settings, and the rules that were read from them.
	 */
	public void change(Settings settings, WorkflowConfiguration configuration, Instant now) {
		this.settings = settings;
		this.configuration = configuration;
		touch(now);
	}

	/**
	 * The settings of a workflow.
	 *
	 * @param friendlyName name, unique in its workspace
	 * @param routing rules in JSON, as given
	 * @param assignmentCallbackUrl URL that is asked what to do with each reservation;
	 * null for none
	 * @param fallbackAssignmentCallbackUrl URL that is asked when the first one fails
	 * @param reservationTimeout how long a reservation may stay pending, 1 s to 24 h
	 */
	public record Settings(String friendlyName, String configuration, @Nullable String assignmentCallbackUrl,
			@Nullable String fallbackAssignmentCallbackUrl, Duration reservationTimeout) {

		/** TaskRouter's default, in Twilio's OpenAPI document. */
		public static final Duration DEFAULT_RESERVATION_TIMEOUT = Duration.ofSeconds(120);

	}

}
