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
 * All TwiML documents for callers. None depends on the call, so each is rendered once,
 * when the server starts; a setting that can't be rendered stops the start.
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

	/** The greeting, then the queue. */
	RenderedTwiml welcome() {
		return this.welcome;
	}

	/**
	 * For a call that can't be put through: dials the fallback number, or apologizes if
	 * none is set.
	 */
	RenderedTwiml fallbackOrApology() {
		return this.fallbackOrApology;
	}

	/** The apology, then the end of the call. */
	RenderedTwiml apology() {
		return this.apology;
	}

	/** Goodbye, then the end of the call. */
	RenderedTwiml goodbye() {
		return this.goodbye;
	}

	/** The end of the call. */
	RenderedTwiml hangup() {
		return this.hangup;
	}

	/** An empty document, for a call that has ended or was redirected elsewhere. */
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
	 * Makes a path relative. Twilio resolves it against the URL of the document (Twilio:
	 * TwiML for voice), so the document does not depend on this server's address. All
	 * paths of this room therefore have one segment.
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
	 * Sets voice and language as plain attributes, since the SDK's enums lack newer
	 * voices.
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
