package dev.toritsugi.sandbox.voice;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.TwimlParser;
import dev.toritsugi.sandbox.twiml.Verb;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads a caller through what the application answers: asks for TwiML and does what it
 * says. Saying and playing take no time here.
 */
public final class CallFlow {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private static final int TOO_MANY_REDIRECTS = 11215;

	private static final String POST = "POST";

	private static final int MOST_REDIRECTS = 10;

	/** What Twilio itself says when the application fails. */
	private static final Heard APPLICATION_ERROR = new Heard("Say",
			"We are sorry, an application error has occurred. Goodbye.", "en-US");

	private final Engine engine;

	private final Calls calls;

	private final CallQueue queue;

	private final VoiceParameters parameters;

	/**
	 * @param accountSid account that the numbers belong to
	 */
	public CallFlow(Engine engine, Calls calls, CallQueue queue, String accountSid) {
		this.engine = engine;
		this.calls = calls;
		this.queue = queue;
		this.parameters = new VoiceParameters(accountSid);
	}

	/**
	 * Somebody calls.
	 * @param from number of the caller, E.164
	 * @param to number dialled
	 */
	public Call begin(String from, PhoneNumber to) {
		Call call = this.calls.ring(from, to.number(), Call.Direction.INBOUND);
		call.dialled(to);
		log.info("{} comes in", call.sid());
		call.whenOver(() -> tellThatItIsOver(call, to.settings()));
		String url = to.settings().voiceUrl();
		if (url == null) {
			log.warn("{}: nobody answers, the number has no voice URL", call.sid());
			this.calls.end(call, Call.Status.FAILED);
		}
		else {
			ask(call, Webhook.Kind.VOICE, to.settings().voiceMethod(), URI.create(url), Map.of());
		}
		return call;
	}

	/**
	 * Ends a leg from outside.
	 * @param completed whether it counts as a call that took place; otherwise as one that
	 * was canceled before
	 */
	public void end(Call call, boolean completed) {
		this.calls.end(call, completed ? Call.Status.COMPLETED : Call.Status.CANCELED);
	}

	/**
	 * Leads a call elsewhere, out of the queue if it is in one.
	 * @param method GET or POST
	 */
	public void redirect(Call call, String method, URI url) {
		this.queue.takeOut(call);
		call.newCourse();
		ask(call, Webhook.Kind.VOICE, method, url, Map.of());
	}

	/**
	 * Has a call do what that document says, out of the queue if it is in one.
	 * @throws TwilioError if it is no TwiML
	 */
	public void play(Call call, String document) {
		try {
			List<Verb> verbs = TwimlParser.parse(document);
			this.queue.takeOut(call);
			run(call, call.newCourse(), verbs, URI.create("http://localhost/"));
		}
		catch (TwimlException ex) {
			throw TwilioError.badRequest("Twiml: " + ex.getMessage());
		}
	}

	/**
	 * The caller hangs up.
	 * @return whether they were still there
	 */
	public boolean hangUp(Call call) {
		if (call.over()) {
			return false;
		}
		log.info("{}: the caller hangs up", call.sid());
		this.calls.end(call, Call.Status.COMPLETED);
		return true;
	}

	private void ask(Call call, Webhook.Kind kind, String method, URI url, Map<String, String> more) {
		Map<String, String> all = this.parameters.of(call);
		all.putAll(more);
		int course = call.course();
		this.engine.send(Webhook.by(method, kind, url, all), (answer) -> answered(call, course, url, answer));
	}

	private void answered(Call call, int course, URI url, WebhookAnswer answer) {
		if (course != call.course()) {
			return;
		}
		try {
			List<Verb> verbs = TwimlAnswer.read(url, answer);
			if (call.ringing()) {
				call.answer(this.engine.now());
			}
			run(call, course, verbs, url);
		}
		catch (InstructionException ex) {
			fail(call, ex.code(), url, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Asks the number's fallback, once a call; where there is none or it fails too, the
	 * caller hears of the error.
	 */
	private void fail(Call call, int code, URI url, String message) {
		this.engine.alert(code, message);
		PhoneNumber number = call.number();
		String fallback = (number != null) ? number.settings().voiceFallbackUrl() : null;
		if (call.over()) {
			return;
		}
		if (number != null && fallback != null && call.fallsBack()) {
			ask(call, Webhook.Kind.VOICE, number.settings().voiceFallbackMethod(), URI.create(fallback),
					Map.of("ErrorCode", String.valueOf(code), "ErrorUrl", url.toString()));
			return;
		}
		call.hear(APPLICATION_ERROR);
		this.calls.end(call, Call.Status.FAILED);
	}

	private void tellThatItIsOver(Call call, PhoneNumber.Settings settings) {
		if (settings.statusCallback() != null) {
			Map<String, String> all = this.parameters.of(call);
			long seconds = call.seconds(this.engine.now());
			all.put("CallDuration", String.valueOf(seconds));
			all.put("Duration", String.valueOf((seconds + 59) / 60));
			this.engine.send(Webhook.by(settings.statusCallbackMethod(), Webhook.Kind.CALL_STATUS,
					URI.create(settings.statusCallback()), all), (answer) -> {
						if (!answer.ok()) {
							this.engine.alert(HTTP_RETRIEVAL_FAILURE, "the status callback gave " + answer.problem());
						}
					});
		}
	}

	private void run(Call call, int course, List<Verb> verbs, URI document) {
		if (call.over() || course != call.course()) {
			return;
		}
		if (verbs.isEmpty()) {
			this.calls.end(call, Call.Status.COMPLETED);
			log.info("{} is over", call.sid());
			return;
		}
		Verb verb = verbs.get(0);
		List<Verb> rest = verbs.subList(1, verbs.size());
		if (verb instanceof Verb.Say say) {
			call.hear(new Heard("Say", say.text(), say.language()));
			run(call, course, rest, document);
		}
		else if (verb instanceof Verb.Play play) {
			call.hear(new Heard("Play", document.resolve(play.url()).toString(), null));
			run(call, course, rest, document);
		}
		else if (verb instanceof Verb.Pause pause) {
			this.engine.after(pause.length(), () -> run(call, course, rest, document));
		}
		else if (verb instanceof Verb.Redirect redirect) {
			goOn(call, document.resolve(redirect.url()));
		}
		else if (verb instanceof Verb.Hangup) {
			run(call, course, List.of(), document);
		}
		else if (verb instanceof Verb.Enqueue enqueue) {
			this.queue.enter(call, enqueue,
					(result) -> proceed(call, course, Webhook.Kind.ENQUEUE_ACTION, enqueue.action(),
							Map.of("QueueResult", result.value(), "QueueTime", result.seconds()), rest, document));
		}
		else if (verb instanceof Verb.Dial dial) {
			dial(call, course, dial, rest, document);
		}
	}

	private void goOn(Call call, URI url) {
		if (call.redirected() > MOST_REDIRECTS) {
			fail(call, TOO_MANY_REDIRECTS, url, call.sid() + " was led from document to document too often");
			return;
		}
		ask(call, Webhook.Kind.VOICE, POST, url, Map.of());
	}

	/**
	 * Goes on with the action, which hears of the end of a call too, or with the next
	 * verb.
	 */
	private void proceed(Call call, int course, Webhook.Kind kind, @Nullable String action, Map<String, String> more,
			List<Verb> rest, URI document) {
		if (action != null) {
			ask(call, kind, POST, document.resolve(action), more);
		}
		else {
			run(call, course, rest, document);
		}
	}

	/**
	 * The dialled number rings, and nobody answers.
	 */
	private void dial(Call call, int course, Verb.Dial dial, List<Verb> rest, URI document) {
		Call leg = this.calls.ring(call.to(), dial.number(), Call.Direction.OUTBOUND_DIAL);
		call.rings(leg);
		log.info("{} is dialled through to another number, {}", call.sid(), leg.sid());
		call.whenOver(() -> this.calls.end(leg, Call.Status.CANCELED));
		leg.whenOver(() -> proceed(call, course, Webhook.Kind.DIAL_ACTION, dial.action(),
				Map.of("DialCallSid", leg.sid(), "DialCallStatus", leg.status().value()), rest, document));
		this.engine.after(dial.timeout(), () -> this.calls.end(leg, Call.Status.NO_ANSWER));
	}

}
