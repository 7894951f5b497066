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
import dev.toritsugi.twilio.TwilioProperties;

/**
 * All that we ever say to a caller. None of it depends on the call, so each document is
 * rendered once, at start; a setting that can't be rendered stops the start.
 */
class CallerTwiml {

	private final RenderedTwiml welcome;

	private final RenderedTwiml trouble;

	private final RenderedTwiml apology;

	private final RenderedTwiml goodbye;

	private final RenderedTwiml hangup = new RenderedTwiml(
			new VoiceResponse.Builder().hangup(new Hangup.Builder().build()));

	private final RenderedTwiml nothing = new RenderedTwiml(new VoiceResponse.Builder());

	CallerTwiml(CallerProperties caller, TaskProperties task, TwilioProperties twilio) {
		this.welcome = new RenderedTwiml(prompts(caller.greeting()).enqueue(enqueue(task, twilio)));
		this.goodbye = new RenderedTwiml(prompts(caller.goodbye()).hangup(new Hangup.Builder().build()));
		this.apology = new RenderedTwiml(prompts(caller.apology()).hangup(new Hangup.Builder().build()));
		this.trouble = (caller.fallbackNumber() != null)
				? new RenderedTwiml(new VoiceResponse.Builder().dial(dial(caller.fallbackNumber()))) : this.apology;
	}

	/** The greeting, then the queue. */
	RenderedTwiml welcome() {
		return this.welcome;
	}

	/**
	 * For a call that can't be put through: the fallback number, or the apology where
	 * there is none.
	 */
	RenderedTwiml trouble() {
		return this.trouble;
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

	/** For a caller who is no longer ours: gone, or led elsewhere. */
	RenderedTwiml nothing() {
		return this.nothing;
	}

	private static Enqueue enqueue(TaskProperties properties, TwilioProperties twilio) {
		Task.Builder task = new Task.Builder(properties.attributes());
		if (properties.priority() != null) {
			task.priority(properties.priority());
		}
		if (properties.timeout() != null) {
			task.timeout(Math.toIntExact(properties.timeout().toSeconds()));
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
	 * Twilio resolves it against the document's own address (Twilio: TwiML for voice), so
	 * the document is the same whatever this server is called. All the paths of this room
	 * therefore stand side by side.
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
	 * Voice and language as plain attributes: the SDK's enums know only the voices of
	 * their day.
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
