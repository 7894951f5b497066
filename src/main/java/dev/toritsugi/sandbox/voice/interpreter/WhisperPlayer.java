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
 * Plays a whisper, which is a document that one person hears before two people are
 * connected. UNCONFIRMED: If the whisper can't be fetched, the sandbox connects the two
 * people without the whisper.
 */
public final class WhisperPlayer {

	private static final int NOT_ALLOWED_HERE = 12200;

	private final TwimlInterpreter interpreter;

	public WhisperPlayer(TwimlInterpreter interpreter) {
		this.interpreter = interpreter;
	}

	/**
	 * Plays a whisper to a called person.
	 * @param url URL of the whisper, or null if there is none
	 * @param document URL of the TwiML document that contains the whisper URL; a relative
	 * whisper URL is resolved against the document's URL
	 * @param connect action that connects the two people; runs after the whisper if the
	 * called person has not hung up
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
	 * Plays a whisper to a queued caller. The caller's TwiML resumes after the
	 * conversation.
	 * @param more request parameters about the queued caller, which are sent in addition
	 * to the parameters of every voice webhook
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
