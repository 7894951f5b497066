package dev.toritsugi.voicemail;

import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.update.TaskUpdateService;
import dev.toritsugi.twilio.update.UpdatePlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Records each playback of a message in the log, with the name of the operator, and in
 * the task's attributes, so that the message is not returned to the queue while the
 * operator works on it.
 */
@Component
class PlaybackRecorder {

	private static final Logger log = LoggerFactory.getLogger(PlaybackRecorder.class);

	private final TaskUpdateService updates;

	private final TaskScheduler scheduler;

	private final TwilioClock time;

	private final TwilioProperties twilio;

	PlaybackRecorder(TaskUpdateService updates, @BackgroundScheduler TaskScheduler scheduler, TwilioClock time,
			TwilioProperties twilio) {
		this.updates = updates;
		this.scheduler = scheduler;
		this.time = time;
		this.twilio = twilio;
	}

	/** Records a playback. The attributes are written in the background. */
	void played(HeldMessage held, SignedInOperator operator) {
		log.info("The message {} of {} is played by {}", held.message().recording(), masked(held.message().from()),
				operator.getUsername());
		String now = this.time.instant().toString();
		this.scheduler.schedule(() -> {
			try {
				this.updates.update(held.task().sid(),
						(task) -> UpdatePlan.change(task.attributes().with(VoicemailTask.PLAYED, now), true),
						Deadline.in(this.twilio.timeout().operation()));
			}
			catch (TwilioException ex) {
				log.warn("The playback of {} is not in the task: {}", held.task().sid(), ex.getMessage());
			}
		}, this.scheduler.getClock().instant());
	}

	/** Returns a phone number of which only the last four digits can be read. */
	static String masked(@Nullable String number) {
		return (number == null || number.length() <= 4) ? "an unknown number"
				: "…" + number.substring(number.length() - 4);
	}

}
