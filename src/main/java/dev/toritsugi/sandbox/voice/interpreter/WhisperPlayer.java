package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlLink;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * What one hears alone before one is connected. Where the document can't be had, Twilio's
 * pages don't say what follows; here the two are connected all the same.
 */
public final class WhisperPlayer {

	private static final int NOT_ALLOWED_HERE = 12200;

	private final TwimlInterpreter interpreter;

	public WhisperPlayer(TwimlInterpreter interpreter) {
		this.interpreter = interpreter;
	}

	/**
	 * @param link document that is heard; null for none
	 * @param document the document that has the link
	 * @param connect what follows, unless they hang up
	 */
	public void toWhoAnswers(Call leg, @Nullable TwimlLink link, URI document, Runnable connect) {
		if (link == null) {
			connect.run();
			return;
		}
		TwimlExecution execution = start(leg, DocumentRules.WHISPER, connect);
		leg.control().follow(execution);
		execution.ask(Webhook.Kind.VOICE, link.method(), link.resolve(document), Map.of());
	}

	/**
	 * To a caller from a queue, whose own course goes on when the talk is over.
	 * @param more told beside the parameters of any call
	 * @return what leads the caller meanwhile
	 */
	public TwimlExecution toWhoWaited(Call caller, TwimlLink link, URI document, Map<String, String> more,
			Runnable connect) {
		TwimlExecution execution = start(caller, DocumentRules.PROMPTS_ALONE, connect);
		execution.ask(Webhook.Kind.VOICE, link.method(), link.resolve(document), more);
		return execution;
	}

	private TwimlExecution start(Call leg, Set<Class<? extends Verb>> allowed, Runnable connect) {
		return this.interpreter.start(leg, new DocumentRules(allowed, NOT_ALLOWED_HERE, false, (over) -> connect.run(),
				(failed, failure) -> connect.run(), () -> {
				}));
	}

}
