package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A workflow, which consists of routing rules for tasks and an assignment callback URL.
 * TaskRouter requests an instruction for each reservation from the assignment callback
 * URL.
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
	 * Replaces the settings and the parsed configuration.
	 */
	public void change(Settings settings, WorkflowConfiguration configuration, Instant now) {
		this.settings = settings;
		this.configuration = configuration;
		touch(now);
	}

	/**
	 * The settings of a workflow.
	 *
	 * @param friendlyName name, unique within the workspace
	 * @param configuration routing rules as JSON text, as the application sent them
	 * @param assignmentCallbackUrl URL from which an instruction is requested for each
	 * reservation, or null if there is none
	 * @param fallbackAssignmentCallbackUrl URL that is requested if the assignment
	 * callback URL fails, or null if there is none
	 * @param reservationTimeout maximum time for which a reservation stays pending, 1 s
	 * to 24 h
	 */
	public record Settings(String friendlyName, String configuration, @Nullable String assignmentCallbackUrl,
			@Nullable String fallbackAssignmentCallbackUrl, Duration reservationTimeout) {

		/** TaskRouter's default reservation timeout, from Twilio's OpenAPI document. */
		public static final Duration DEFAULT_RESERVATION_TIMEOUT = Duration.ofSeconds(120);

	}

}
