package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallCookieStore;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;

/**
 * Fetches TwiML documents and passes each verb to the handler for its type.
 */
public final class TwimlInterpreter {

	private final Engine engine;

	private final VoiceParameters parameters;

	private final Map<Class<? extends Verb>, BiConsumer<TwimlExecution, Verb>> handlers = new HashMap<>();

	public TwimlInterpreter(Engine engine, VoiceParameters parameters) {
		this.engine = engine;
		this.parameters = parameters;
	}

	/**
	 * Registers the handler for a verb. When the verb is done, the handler must continue
	 * the execution, for example by {@link TwimlExecution#executeNext}.
	 */
	public <V extends Verb> void handle(Class<V> verb, BiConsumer<TwimlExecution, V> handler) {
		this.handlers.put(verb, (execution, found) -> handler.accept(execution, verb.cast(found)));
	}

	/**
	 * Creates a TwiML execution for a call.
	 */
	public TwimlExecution start(Call call, DocumentRules rules) {
		return new TwimlExecution(this, call, rules);
	}

	void run(TwimlExecution execution, Verb verb) {
		BiConsumer<TwimlExecution, Verb> handler = this.handlers.get(verb.getClass());
		if (handler == null) {
			throw new IllegalStateException("No handler for " + verb);
		}
		if (execution.rules().allows(verb)) {
			handler.accept(execution, verb);
		}
		else {
			fail(execution, execution.rules().refusal(), execution.document(), "%s is not allowed in the document %s"
				.formatted(verb.getClass().getSimpleName(), execution.document().getPath()));
		}
	}

	void fetch(TwimlExecution execution, Webhook.Kind kind, String method, URI url, Map<String, String> more) {
		Map<String, String> all = this.parameters.of(execution.call());
		all.putAll(more);
		CallCookieStore cookies = execution.call().twimlState().cookies();
		this.engine.send(Webhook.by(method, kind, url, all).with(cookies.of(url)), (answer) -> {
			if (!execution.call().over()) {
				cookies.keep(url, answer.wire().received());
			}
			answered(execution, url, answer);
		});
	}

	/**
	 * Reports a failure as a debugger alert, and runs the {@code failed} action of the
	 * {@link DocumentRules}.
	 */
	void fail(TwimlExecution execution, int code, URI url, String message) {
		this.engine.alert(code, message);
		if (execution.live()) {
			execution.rules().failed().accept(execution, new DocumentRules.Failure(code, url));
		}
	}

	private void answered(TwimlExecution execution, URI url, WebhookAnswer answer) {
		if (execution.canceled()) {
			return;
		}
		try {
			TwimlDocument document = TwimlResponseReader.read(url, answer);
			document.warnings()
				.forEach((warning) -> this.engine.alert(warning.code(), url.getPath() + ": " + warning.message()));
			document.notes().forEach((note) -> this.engine.note(url.getPath() + ": " + note));
			List<Verb> verbs = document.verbs();
			if (execution.call().ringing() && (verbs.isEmpty() || !(verbs.get(0) instanceof Verb.Reject))) {
				execution.call().answer(this.engine.now());
			}
			execution.begin(url, verbs);
		}
		catch (TwimlException ex) {
			fail(execution, ex.code(), url, String.valueOf(ex.getMessage()));
		}
	}

}
