package dev.toritsugi.sandbox.voice.interpreter;

import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * Leads a call on to other documents, as often as Twilio does.
 */
public final class RedirectHandler {

	private static final int TOO_MANY_REDIRECTS = 11215;

	private static final int MOST = 10;

	/** From then on what was said takes its time, since it may be said for ever. */
	private static final int AT_ONCE = 3;

	private final Engine engine;

	private final TwimlInterpreter interpreter;

	public RedirectHandler(Engine engine, TwimlInterpreter interpreter) {
		this.engine = engine;
		this.interpreter = interpreter;
	}

	/**
	 * Does the verb Redirect.
	 */
	public void redirect(TwimlExecution execution, Verb.Redirect redirect) {
		int redirects = execution.redirected();
		if (redirects > AT_ONCE && !execution.owed().isZero()) {
			Timer timer = this.engine.after(execution.owed(), () -> {
				execution.timePassed();
				follow(execution, redirect);
			});
			execution.waiting("listening", timer::cancel);
		}
		else if (redirects > MOST) {
			this.interpreter.fail(execution, TOO_MANY_REDIRECTS, redirect.to().resolve(execution.document()),
					execution.call().sid() + " was led from document to document too often");
		}
		else {
			follow(execution, redirect);
		}
	}

	private static void follow(TwimlExecution execution, Verb.Redirect redirect) {
		if (execution.live()) {
			execution.ask(Webhook.Kind.VOICE, redirect.to(), Map.of());
		}
	}

}
