package dev.toritsugi.caller;

import java.util.List;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Task;
import dev.toritsugi.callcenter.CallerSettings;
import dev.toritsugi.callcenter.Prompt;
import dev.toritsugi.callcenter.TaskSettings;
import dev.toritsugi.twilio.TwilioProperties;

/**
 * Contains all TwiML documents for callers. The documents are the same for every call, so
 * the server renders each document once at startup. Startup fails if a document cannot be
 * rendered with the configured settings.
 */
class CallerTwiml {

	private final RenderedTwiml welcome;

	private final RenderedTwiml fallbackOrApology;

	private final RenderedTwiml apology;

	private final RenderedTwiml goodbye;

	private final RenderedTwiml hangup = new RenderedTwiml(
			new VoiceResponse.Builder().hangup(new Hangup.Builder().build()));

	private final RenderedTwiml empty = new RenderedTwiml(new VoiceResponse.Builder());

	CallerTwiml(CallerSettings caller, TaskSettings task, TwilioProperties twilio) {
		this.welcome = new RenderedTwiml(prompts(caller.greeting()).enqueue(enqueue(task, twilio)));
		this.goodbye = new RenderedTwiml(prompts(caller.goodbye()).hangup(new Hangup.Builder().build()));
		this.apology = new RenderedTwiml(prompts(caller.apology()).hangup(new Hangup.Builder().build()));
		this.fallbackOrApology = (caller.fallbackNumber() != null)
				? new RenderedTwiml(new VoiceResponse.Builder().dial(dial(caller.fallbackNumber()))) : this.apology;
	}

	/** Returns the TwiML that plays the greeting and enqueues the call. */
	RenderedTwiml welcome() {
		return this.welcome;
	}

	/**
	 * Returns the TwiML for a call that cannot be connected to an operator. The TwiML
	 * dials the fallback number, or plays the apology if no fallback number is set.
	 */
	RenderedTwiml fallbackOrApology() {
		return this.fallbackOrApology;
	}

	/** Returns the TwiML that plays the apology and hangs up. */
	RenderedTwiml apology() {
		return this.apology;
	}

	/** Returns the TwiML that plays the goodbye and hangs up. */
	RenderedTwiml goodbye() {
		return this.goodbye;
	}

	/** Returns the TwiML that hangs up. */
	RenderedTwiml hangup() {
		return this.hangup;
	}

	/** Returns an empty TwiML document, for a call that has ended or was redirected. */
	RenderedTwiml empty() {
		return this.empty;
	}

	private static Enqueue enqueue(TaskSettings settings, TwilioProperties twilio) {
		Task.Builder task = new Task.Builder(settings.attributes());
		if (settings.priority() != null) {
			task.priority(settings.priority());
		}
		if (settings.timeout() != null) {
			task.timeout(Math.toIntExact(settings.timeout().toSeconds()));
		}
		return new Enqueue.Builder().workflowSid(twilio.workflowSid())
			.action(relative(QueueResultController.PATH))
			.task(task.build())
			.build();
	}

	private static Dial dial(String fallbackNumber) {
		return new Dial.Builder().action(relative(FallbackResultController.PATH))
			.number(new Number.Builder(fallbackNumber).build())
			.build();
	}

	/**
	 * Makes a path relative, so that the document does not depend on this server's
	 * address. According to Twilio's page "TwiML for voice", Twilio resolves a relative
	 * path against the document's URL. The relative path is correct only because each
	 * path in this package has exactly one segment.
	 */
	private static String relative(String path) {
		return path.substring(1);
	}

	private static VoiceResponse.Builder prompts(List<Prompt> prompts) {
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		for (Prompt prompt : prompts) {
			if (prompt.play() != null) {
				response.play(new Play.Builder(prompt.play()).build());
			}
			else {
				response.say(say(prompt));
			}
		}
		return response;
	}

	/**
	 * Creates a Say element. Voice and language are set as plain attributes, because the
	 * SDK's enums lack newer voices.
	 */
	private static Say say(Prompt prompt) {
		Say.Builder say = new Say.Builder(prompt.text());
		if (prompt.voice() != null) {
			say.option("voice", prompt.voice());
		}
		if (prompt.language() != null) {
			say.option("language", prompt.language());
		}
		return say.build();
	}

}
