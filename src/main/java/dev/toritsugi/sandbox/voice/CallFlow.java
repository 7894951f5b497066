package dev.toritsugi.sandbox.voice;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
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

	private static final int MOST_REDIRECTS = 10;

	private static final int INVALID_CONTENT_TYPE = 12300;

	private static final List<String> TWIML_TYPES = List.of("text/xml", "application/xml", "text/html");

	/** What Twilio itself says when the application fails. */
	private static final Heard APPLICATION_ERROR = new Heard("Say",
			"We are sorry, an application error has occurred. Goodbye.", "en-US");

	private final Engine engine;

	private final Calls calls;

	private final CallQueue queue;

	private final VoiceParameters parameters;

	private final URI voiceUrl;

	/**
	 * @param accountSid account that the numbers belong to
	 * @param voiceUrl asked about every call that comes in, whatever the number dialled
	 */
	public CallFlow(Engine engine, Calls calls, CallQueue queue, String accountSid, URI voiceUrl) {
		this.engine = engine;
		this.calls = calls;
		this.queue = queue;
		this.parameters = new VoiceParameters(accountSid);
		this.voiceUrl = voiceUrl;
	}

	/**
	 * Somebody calls.
	 * @param from number of the caller, E.164
	 * @param to number dialled, E.164
	 */
	public Call begin(String from, String to) {
		Call call = this.calls.ring(from, to, Call.Direction.INBOUND);
		log.info("{} comes in", call.sid());
		ask(call, Webhook.Kind.VOICE, this.voiceUrl, Map.of());
		return call;
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

	private void ask(Call call, Webhook.Kind kind, URI url, Map<String, String> more) {
		Map<String, String> all = this.parameters.of(call);
		all.putAll(more);
		this.engine.send(Webhook.post(kind, url, all), (answer) -> answered(call, url, answer));
	}

	private void answered(Call call, URI url, WebhookAnswer answer) {
		if (!answer.ok()) {
			this.engine.alert(HTTP_RETRIEVAL_FAILURE, "%s gave %s".formatted(url.getPath(), answer.problem()));
			fail(call);
			return;
		}
		if (!TWIML_TYPES.contains(answer.contentType())) {
			this.engine.alert(INVALID_CONTENT_TYPE,
					"%s answered \"%s\", which is no type of TwiML".formatted(url.getPath(), answer.contentType()));
			fail(call);
			return;
		}
		try {
			List<Verb> verbs = TwimlParser.parse(answer.body());
			if (call.ringing()) {
				call.answer(this.engine.now());
			}
			run(call, verbs, url);
		}
		catch (TwimlException ex) {
			this.engine.alert(ex.code(), url.getPath() + ": " + ex.getMessage());
			fail(call);
		}
	}

	private void fail(Call call) {
		if (!call.over()) {
			call.hear(APPLICATION_ERROR);
			this.calls.end(call, Call.Status.FAILED);
		}
	}

	private void run(Call call, List<Verb> verbs, URI document) {
		if (call.over()) {
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
			run(call, rest, document);
		}
		else if (verb instanceof Verb.Play play) {
			call.hear(new Heard("Play", document.resolve(play.url()).toString(), null));
			run(call, rest, document);
		}
		else if (verb instanceof Verb.Pause pause) {
			this.engine.after(pause.length(), () -> run(call, rest, document));
		}
		else if (verb instanceof Verb.Redirect redirect) {
			redirect(call, document.resolve(redirect.url()));
		}
		else if (verb instanceof Verb.Hangup) {
			run(call, List.of(), document);
		}
		else if (verb instanceof Verb.Enqueue enqueue) {
			this.queue.enter(call, enqueue, (result) -> proceed(call, Webhook.Kind.ENQUEUE_ACTION, enqueue.action(),
					Map.of("QueueResult", result.value(), "QueueTime", result.seconds()), rest, document));
		}
		else if (verb instanceof Verb.Dial dial) {
			dial(call, dial, rest, document);
		}
	}

	private void redirect(Call call, URI url) {
		if (call.redirected() > MOST_REDIRECTS) {
			this.engine.alert(TOO_MANY_REDIRECTS, call.sid() + " was led from document to document too often");
			fail(call);
			return;
		}
		ask(call, Webhook.Kind.VOICE, url, Map.of());
	}

	/**
	 * Goes on with the action, which hears of the end of a call too, or with the next
	 * verb.
	 */
	private void proceed(Call call, Webhook.Kind kind, @Nullable String action, Map<String, String> more,
			List<Verb> rest, URI document) {
		if (action != null) {
			ask(call, kind, document.resolve(action), more);
		}
		else {
			run(call, rest, document);
		}
	}

	/**
	 * The dialled number rings, and nobody answers.
	 */
	private void dial(Call call, Verb.Dial dial, List<Verb> rest, URI document) {
		Call leg = this.calls.ring(call.to(), dial.number(), Call.Direction.OUTBOUND_DIAL);
		call.rings(leg);
		log.info("{} is dialled through to another number, {}", call.sid(), leg.sid());
		call.whenOver(() -> this.calls.end(leg, Call.Status.CANCELED));
		leg.whenOver(() -> proceed(call, Webhook.Kind.DIAL_ACTION, dial.action(),
				Map.of("DialCallSid", leg.sid(), "DialCallStatus", leg.status().value()), rest, document));
		this.engine.after(dial.timeout(), () -> this.calls.end(leg, Call.Status.NO_ANSWER));
	}

}
