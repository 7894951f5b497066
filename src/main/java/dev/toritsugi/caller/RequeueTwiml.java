package dev.toritsugi.caller;

import com.twilio.twiml.VoiceResponse;
import dev.toritsugi.caller.twiml.EnqueueTwiml;
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

	private final EnqueueTwiml enqueue;

	RequeueTwiml(EnqueueTwiml enqueue) {
		this.enqueue = enqueue;
	}

	/**
	 * Creates the TwiML.
	 * @param attributes JSON object with the attributes of the new task
	 * @param priority priority of the new task, or null for that of the settings
	 * @param language language tag that the caller has chosen in a menu, or null
	 * @param server address of this server, to which Twilio reports the end of the wait
	 */
	public String of(String attributes, @Nullable Integer priority, @Nullable String language, WebhookBaseUrl server) {
		return new VoiceResponse.Builder()
			.enqueue(this.enqueue.createForHandedOn(attributes, priority, language, server))
			.build()
			.toXml();
	}

}
