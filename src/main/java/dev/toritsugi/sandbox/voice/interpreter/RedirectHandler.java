package dev.toritsugi.sandbox.voice.interpreter;

import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * Executes Redirect. Like Twilio, limits the number of consecutive redirects.
 */
public final class RedirectHandler {

	private static final int TOO_MANY_REDIRECTS = 11215;

	private static final int MOST = 10;

	/**
	 * Number of consecutive redirects that are executed immediately. Each redirect beyond
	 * this number is delayed by the length of the prompts before the redirect, because a
	 * document may redirect to itself endlessly.
	 */
	private static final int AT_ONCE = 3;

	private final Engine engine;

	private final TwimlInterpreter interpreter;

	public RedirectHandler(Engine engine, TwimlInterpreter interpreter) {
		this.engine = engine;
		this.interpreter = interpreter;
	}

	/**
	 * Executes Redirect.
	 */
	public void redirect(TwimlExecution execution, Verb.Redirect redirect) {
		int redirects = execution.redirected();
		if (redirects > AT_ONCE && !execution.skippedTime().isZero()) {
			Timer timer = this.engine.after(execution.skippedTime(), () -> {
				execution.timePassed();
				follow(execution, redirect);
			});
			execution.waiting("listening", timer::cancel);
		}
		else if (redirects > MOST) {
			this.interpreter.fail(execution, TOO_MANY_REDIRECTS, redirect.to().resolve(execution.document()),
					execution.call().sid() + " was redirected too often");
		}
		else {
			follow(execution, redirect);
		}
	}

	private static void follow(TwimlExecution execution, Verb.Redirect redirect) {
		if (execution.live()) {
			execution.fetch(Webhook.Kind.VOICE, redirect.to(), Map.of());
		}
	}

}
