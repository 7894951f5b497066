package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * Plays a whisper: a document that one person hears before being connected. UNCONFIRMED:
 * Twilio's pages don't say what follows if it can't be fetched. Here the two are
 * connected all the same.
 */
public final class WhisperPlayer {

	private static final int NOT_ALLOWED_HERE = 12200;

	private final TwimlInterpreter interpreter;

	public WhisperPlayer(TwimlInterpreter interpreter) {
		this.interpreter = interpreter;
	}

	/**
	 * @param url the whisper; null for none
	 * @param document URL of the document that contains the link
	 * @param connect runs after the whisper, unless the person hangs up
	 */
	public void playToCallee(Call leg, @Nullable TwimlUrl url, URI document, Runnable connect) {
		if (url == null) {
			connect.run();
			return;
		}
		TwimlExecution execution = start(leg, DocumentRules.WHISPER, connect);
		leg.twimlState().takeOver(execution);
		execution.fetch(Webhook.Kind.VOICE, url.method(), url.resolve(document), Map.of());
	}

	/**
	 * Plays a whisper to a queued caller. The caller's own execution goes on after the
	 * talk.
	 * @param more parameters to send in addition to those of every voice webhook
	 * @return the execution of the whisper
	 */
	public TwimlExecution playToQueuedCaller(Call caller, TwimlUrl url, URI document, Map<String, String> more,
			Runnable connect) {
		TwimlExecution execution = start(caller, DocumentRules.PROMPTS_ONLY, connect);
		execution.fetch(Webhook.Kind.VOICE, url.method(), url.resolve(document), more);
		return execution;
	}

	private TwimlExecution start(Call leg, Set<Class<? extends Verb>> allowed, Runnable connect) {
		return this.interpreter.start(leg, new DocumentRules(allowed, NOT_ALLOWED_HERE, false, (over) -> connect.run(),
				(failed, failure) -> connect.run(), () -> {
				}));
	}

}
