package dev.toritsugi.caller;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Task;
import dev.toritsugi.callcenter.TaskSettings;
import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates the TwiML that puts a caller, whom an operator hands on, into the workflow
 * again.
 */
@Service
public class RequeueTwiml {

	/** Maximum length of TwiML in a request to Twilio, in characters. */
	public static final int LONGEST = 4000;

	private final TaskSettings settings;

	private final TwilioProperties twilio;

	RequeueTwiml(TaskSettings settings, TwilioProperties twilio) {
		this.settings = settings;
		this.twilio = twilio;
	}

	/**
	 * Creates the TwiML.
	 * @param attributes JSON object with the attributes of the new task
	 * @param priority priority of the new task, or null for that of the settings
	 * @param language language tag that the caller has chosen in a menu, or null
	 * @param server address of this server, to which Twilio reports the end of the wait
	 */
	public String of(String attributes, @Nullable Integer priority, @Nullable String language, WebhookBaseUrl server) {
		Task.Builder task = new Task.Builder(attributes);
		Integer effective = (priority != null) ? priority : this.settings.priority();
		if (effective != null) {
			task.priority(effective);
		}
		if (this.settings.timeout() != null) {
			task.timeout(Math.toIntExact(this.settings.timeout().toSeconds()));
		}
		return new VoiceResponse.Builder()
			.enqueue(new Enqueue.Builder().workflowSid(this.twilio.workflowSid())
				.action(server.url(ActionPaths.withLanguage(ActionPaths.QUEUE_RESULT, language)))
				.task(task.build())
				.build())
			.build()
			.toXml();
	}

}
