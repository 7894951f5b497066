package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlLink;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hears who waits: a document that is asked for again when it has come to
 * its end. What Twilio does where it can't be had its pages don't say: here the caller
 * stays, hears nothing, and it is asked for again a little later.
 */
public final class WaitDocumentPlayer {

	/** An empty document would be asked for without end. */
	private static final Duration SHORTEST_ROUND = Duration.ofSeconds(3);

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

	private static final String TWILIOS_MUSIC = "Twilio's hold music";

	private final Engine engine;

	private final TwimlInterpreter interpreter;

	public WaitDocumentPlayer(Engine engine, TwimlInterpreter interpreter) {
		this.engine = engine;
		this.interpreter = interpreter;
	}

	/**
	 * Has a caller hear what a link answers, until the course is canceled.
	 * @param link null for Twilio's own music, empty for silence
	 */
	public TwimlExecution start(Call call, @Nullable TwimlLink link, Rules rules) {
		Rounds rounds = new Rounds(link, rules);
		TwimlExecution execution = this.interpreter.start(call,
				new DocumentRules(rules.allowed, rules.refusal, true, rounds::again,
						(failed, failure) -> this.engine.after(AFTER_A_FAILURE, () -> rounds.ask(failed)),
						rules.onLeave));
		if (link == null) {
			call.hear(new HeardPrompt(this.engine.now(), "Play", TWILIOS_MUSIC, null));
		}
		else if (!link.url().isEmpty()) {
			rounds.ask(execution);
		}
		return execution;
	}

	private final class Rounds {

		private final @Nullable TwimlLink link;

		private final Rules rules;

		private Instant began = WaitDocumentPlayer.this.engine.now();

		private Rounds(@Nullable TwimlLink link, Rules rules) {
			this.link = link;
			this.rules = rules;
		}

		private void ask(TwimlExecution execution) {
			if (execution.live() && this.link != null) {
				this.began = WaitDocumentPlayer.this.engine.now();
				execution.timePassed();
				execution.ask(Webhook.Kind.WAIT, this.link.method(), this.link.resolve(this.rules.document),
						this.rules.parameters.get());
			}
		}

		private void again(TwimlExecution execution) {
			Duration left = SHORTEST_ROUND.minus(Duration.between(this.began, WaitDocumentPlayer.this.engine.now()));
			if (left.isNegative() || left.isZero()) {
				ask(execution);
			}
			else {
				WaitDocumentPlayer.this.engine.after(left, () -> ask(execution));
			}
		}

	}

	/**
	 * What may be done in the documents.
	 *
	 * @param document the document that has the link
	 * @param parameters what is told with each request, beside the parameters of any call
	 */
	public record Rules(URI document, Supplier<Map<String, String>> parameters, Set<Class<? extends Verb>> allowed,
			int refusal, Runnable onLeave) {

	}

}
