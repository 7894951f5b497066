package dev.toritsugi.sandbox.voice.lifecycle;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.interpreter.DocumentRules;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.interpreter.TwimlInterpreter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches and executes the main TwiML documents of a call, as opposed to wait documents
 * and whispers. The call ends after the last verb. If a document can't be fetched or
 * executed, the fallback URL is requested.
 */
public final class CallDocumentService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final URI NO_DOCUMENT = URI.create("http://localhost/");

	/**
	 * Text that the caller hears if the application fails and there is no fallback URL.
	 */
	private static final String APPLICATION_ERROR = "We are sorry, an application error has occurred. Goodbye.";

	private final Engine engine;

	private final CallRegistry calls;

	private final TwimlInterpreter interpreter;

	private final DocumentRules rules = new DocumentRules(Set.of(), 0, false, this::atEnd, this::failed, () -> {
	});

	public CallDocumentService(Engine engine, CallRegistry calls, TwimlInterpreter interpreter) {
		this.engine = engine;
		this.calls = calls;
		this.interpreter = interpreter;
	}

	/**
	 * Fetches a document from a URL and executes it on a call.
	 */
	public void fetchAndExecute(Call call, String method, URI url) {
		start(call).fetch(Webhook.Kind.VOICE, method, url, Map.of());
	}

	/**
	 * Fetches a document from a URL with additional request parameters, and executes it
	 * on a call.
	 */
	void fetchAndExecute(Call call, String method, URI url, Map<String, String> more) {
		start(call).fetch(Webhook.Kind.VOICE, method, url, more);
	}

	/**
	 * Executes the verbs of a TwiML document that was passed in a REST request and has no
	 * URL.
	 */
	void execute(Call call, List<Verb> verbs) {
		start(call).begin(NO_DOCUMENT, verbs);
	}

	private TwimlExecution start(Call call) {
		TwimlExecution execution = this.interpreter.start(call, this.rules);
		call.twimlState().takeOver(execution);
		return execution;
	}

	private void atEnd(TwimlExecution execution) {
		this.calls.end(execution.call(), CallStatus.COMPLETED);
		log.info("{}: the TwiML ends, and so does the call", execution.call().sid());
	}

	/**
	 * Requests the fallback URL, once per call. If there is no fallback URL or the
	 * request to it fails too, the caller hears an error message and the call ends.
	 */
	private void failed(TwimlExecution execution, DocumentRules.Failure failure) {
		Call call = execution.call();
		TwimlUrl fallback = call.twimlState().takeFallback();
		if (fallback != null) {
			execution.fetch(Webhook.Kind.VOICE, fallback.method(), URI.create(fallback.url()),
					Map.of("ErrorCode", String.valueOf(failure.code()), "ErrorUrl", failure.url().toString()));
			return;
		}
		call.hear(new HeardPrompt(this.engine.now(), "Say", APPLICATION_ERROR, "en-US"));
		this.calls.end(call, CallStatus.FAILED);
	}

}
