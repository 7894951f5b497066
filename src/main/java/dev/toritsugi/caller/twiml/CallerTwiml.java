package dev.toritsugi.caller.twiml;

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
import dev.toritsugi.callcenter.TaskSettings;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.twilio.TwilioProperties;

/**
 * Contains all TwiML documents for callers. The documents are the same for every call, so
 * the server renders each document once at startup. Startup fails if a document cannot be
 * rendered with the configured settings.
 */
public final class CallerTwiml {

	private final Enqueue enqueue;

	private final RenderedTwiml welcome;

	private final RenderedTwiml fallbackOrApology;

	private final RenderedTwiml apology;

	private final RenderedTwiml goodbye;

	private final RenderedTwiml hangup = new RenderedTwiml(
			new VoiceResponse.Builder().hangup(new Hangup.Builder().build()));

	private final RenderedTwiml empty = new RenderedTwiml(new VoiceResponse.Builder());

	public CallerTwiml(CallerSettings caller, TaskSettings task, TwilioProperties twilio) {
		this.enqueue = enqueue(task, twilio);
		this.welcome = new RenderedTwiml(PromptTwiml.of(caller.greeting()).enqueue(this.enqueue));
		this.goodbye = new RenderedTwiml(PromptTwiml.of(caller.goodbye()).hangup(new Hangup.Builder().build()));
		this.apology = new RenderedTwiml(PromptTwiml.of(caller.apology()).hangup(new Hangup.Builder().build()));
		this.fallbackOrApology = (caller.fallbackNumber() != null)
				? new RenderedTwiml(new VoiceResponse.Builder().dial(dial(caller.fallbackNumber()))) : this.apology;
	}

	/** Returns the TwiML that plays the greeting and enqueues the call. */
	public RenderedTwiml welcome() {
		return this.welcome;
	}

	/**
	 * Returns the TwiML for a call that cannot be connected to an operator. The TwiML
	 * dials the fallback number, or plays the apology if no fallback number is set.
	 */
	public RenderedTwiml fallbackOrApology() {
		return this.fallbackOrApology;
	}

	/** Returns the TwiML that plays the apology and hangs up. */
	public RenderedTwiml apology() {
		return this.apology;
	}

	/** Returns the TwiML that plays the goodbye and hangs up. */
	public RenderedTwiml goodbye() {
		return this.goodbye;
	}

	/** Returns the TwiML that hangs up. */
	public RenderedTwiml hangup() {
		return this.hangup;
	}

	/** Returns an empty TwiML document, for a call that has ended or was redirected. */
	public RenderedTwiml empty() {
		return this.empty;
	}

	/** Returns the verb that puts a caller into the queue. */
	Enqueue enqueue() {
		return this.enqueue;
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
			.action(ActionPaths.relative(ActionPaths.QUEUE_RESULT))
			.task(task.build())
			.build();
	}

	static Dial dial(String fallbackNumber) {
		return new Dial.Builder().action(ActionPaths.relative(ActionPaths.FALLBACK_RESULT))
			.number(new Number.Builder(fallbackNumber).build())
			.build();
	}

}
