package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.jspecify.annotations.Nullable;

/**
 * Plays the wait document of a queue or a conference. The document of a queue is fetched
 * and executed repeatedly until the wait ends, the document of a conference once.
 * UNCONFIRMED: If the document can't be fetched, the sandbox plays silence and requests
 * the document again after ten seconds, or ends the call, as {@link Behavior} says.
 */
public final class WaitDocumentPlayer {

	/**
	 * The shortest time between two requests for the same wait document. The limit is
	 * needed because a document without prompts ends immediately and is requested again.
	 */
	private static final Duration SHORTEST_LOOP = Duration.ofSeconds(3);

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

	private static final String TWILIOS_MUSIC = "Twilio's hold music";

	private final Engine engine;

	private final TwimlInterpreter interpreter;

	private final CallRegistry calls;

	private final BehaviorSwitches behavior;

	public WaitDocumentPlayer(Engine engine, TwimlInterpreter interpreter, CallRegistry calls,
			BehaviorSwitches behavior) {
		this.engine = engine;
		this.interpreter = interpreter;
		this.calls = calls;
		this.behavior = behavior;
	}

	/**
	 * Plays a wait document on a call until the returned execution is canceled.
	 * @param waitUrl URL of the wait document; null for Twilio's default music, an empty
	 * URL for silence
	 */
	public TwimlExecution start(Call call, @Nullable TwimlUrl waitUrl, Settings settings) {
		Loop loop = new Loop(waitUrl, settings);
		return start(call, loop, loop::repeat, (execution) -> failed(loop, execution));
	}

	/**
	 * Plays a wait document on a call once. After the document, the call hears silence.
	 * @param waitUrl URL of the wait document; null for Twilio's default music, an empty
	 * URL for silence
	 */
	public TwimlExecution playOnce(Call call, @Nullable TwimlUrl waitUrl, Settings settings) {
		Loop loop = new Loop(waitUrl, settings);
		return playOnce(call, loop, (execution) -> failed(loop, execution));
	}

	/**
	 * Plays a wait document on a call once. After the document, the call hears silence.
	 * @param waitUrl URL of the wait document; null for Twilio's default music, an empty
	 * URL for silence
	 * @param whenFailed action that runs if the document can't be fetched or executed
	 */
	public TwimlExecution playOnce(Call call, @Nullable TwimlUrl waitUrl, Settings settings, Runnable whenFailed) {
		return playOnce(call, new Loop(waitUrl, settings), (execution) -> whenFailed.run());
	}

	private TwimlExecution playOnce(Call call, Loop loop, Consumer<TwimlExecution> whenFailed) {
		return start(call, loop, (execution) -> {
		}, whenFailed);
	}

	private TwimlExecution start(Call call, Loop loop, Consumer<TwimlExecution> atEnd,
			Consumer<TwimlExecution> whenFailed) {
		Settings settings = loop.settings;
		TwimlUrl waitUrl = loop.waitUrl;
		TwimlExecution execution = this.interpreter.start(call, new DocumentRules(settings.allowed, settings.refusal,
				true, atEnd, (failed, failure) -> whenFailed.accept(failed), settings.onLeave));
		if (waitUrl == null) {
			call.hear(new HeardPrompt(this.engine.now(), "Play", TWILIOS_MUSIC, null));
		}
		else if (!waitUrl.url().isEmpty()) {
			loop.fetch(execution);
		}
		return execution;
	}

	private void failed(Loop loop, TwimlExecution execution) {
		if (this.behavior.current().failedWait() == Behavior.FailedWait.HANG_UP) {
			this.calls.end(execution.call(), CallStatus.COMPLETED);
		}
		else {
			this.engine.after(AFTER_A_FAILURE, () -> loop.fetch(execution));
		}
	}

	private final class Loop {

		private final @Nullable TwimlUrl waitUrl;

		private final Settings settings;

		private Instant began = WaitDocumentPlayer.this.engine.now();

		private Loop(@Nullable TwimlUrl waitUrl, Settings settings) {
			this.waitUrl = waitUrl;
			this.settings = settings;
		}

		private void fetch(TwimlExecution execution) {
			if (execution.live() && this.waitUrl != null) {
				this.began = WaitDocumentPlayer.this.engine.now();
				execution.timePassed();
				execution.fetch(Webhook.Kind.WAIT, this.waitUrl.method(), this.waitUrl.resolve(this.settings.document),
						this.settings.parameters.get());
			}
		}

		private void repeat(TwimlExecution execution) {
			Duration left = SHORTEST_LOOP.minus(Duration.between(this.began, WaitDocumentPlayer.this.engine.now()));
			if (left.isNegative() || left.isZero()) {
				fetch(execution);
			}
			else {
				WaitDocumentPlayer.this.engine.after(left, () -> fetch(execution));
			}
		}

	}

	/**
	 * The settings for fetching and executing a wait document.
	 *
	 * @param document URL of the TwiML document that contains the waitUrl; a relative
	 * waitUrl is resolved against the document's URL
	 * @param parameters supplies the request parameters about the wait, which are sent in
	 * addition to the parameters of every voice webhook
	 */
	public record Settings(URI document, Supplier<Map<String, String>> parameters, Set<Class<? extends Verb>> allowed,
			int refusal, Runnable onLeave) {

	}

}
