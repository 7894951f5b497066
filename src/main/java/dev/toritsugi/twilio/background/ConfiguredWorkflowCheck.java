package dev.toritsugi.twilio.background;

import java.time.Duration;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkflowClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;

/**
 * Checks in the background after the start whether the workflow of the settings exists at
 * Twilio. Without it, Twilio refuses the task of every caller. If Twilio does not answer,
 * the check is repeated after a minute. The start never waits for the check.
 */
class ConfiguredWorkflowCheck {

	private static final Logger log = LoggerFactory.getLogger(ConfiguredWorkflowCheck.class);

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final TwilioProperties twilio;

	private final WorkflowClient workflows;

	private final TaskScheduler background;

	ConfiguredWorkflowCheck(TwilioProperties twilio, WorkflowClient workflows, TaskScheduler background) {
		this.twilio = twilio;
		this.workflows = workflows;
		this.background = background;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		checkIn(Duration.ZERO);
	}

	private void checkIn(Duration wait) {
		try {
			this.background.schedule(this::check, this.background.getClock().instant().plus(wait));
		}
		catch (TaskRejectedException ex) {
			// The scheduler rejects a task only while the server stops.
			log.debug("No check of the workflow: {}", ex.getMessage());
		}
	}

	private void check() {
		try {
			if (!this.workflows.exists(this.twilio.workflowSid(), Deadline.in(LIMIT))) {
				log.error(
						"Twilio has no workflow {} (twilio.workflow-sid) in workspace {} (twilio.workspace-sid). Twilio refuses "
								+ "every caller's task. Run \"provision apply\", which writes the SIDs, and restart the server",
						this.twilio.workflowSid(), this.twilio.workspaceSid());
			}
		}
		catch (TwilioException ex) {
			log.debug("The workflow cannot be checked at the moment: {}", ex.getMessage());
			checkIn(PAUSE);
		}
	}

}
