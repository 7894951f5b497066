package dev.toritsugi.sandbox.voice.prompt;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.voice.call.CallerInputListener;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * Executes Gather, which waits for keys and speech. Keys and speech before Gather begins
 * are lost.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/gather">Twilio: Gather</a>
 */
public final class GatherHandler {

	/**
	 * Confidence of a speech result. The sandbox receives speech as text, so every result
	 * is certain.
	 */
	private static final String CERTAIN = "1.0";

	private final Engine engine;

	private final PromptHandler prompts;

	public GatherHandler(Engine engine, PromptHandler prompts) {
		this.engine = engine;
		this.prompts = prompts;
	}

	/**
	 * Executes Gather.
	 */
	public void gather(TwimlExecution execution, Gather gather) {
		Duration prompted = this.prompts.hear(execution, gather.prompts());
		if (!this.prompts.takeTime(execution)) {
			prompted = Duration.ZERO;
		}
		Input input = new Input(execution, gather);
		execution.call().twimlState().listen(input);
		if (gather.prompts().stream().noneMatch(PromptHandler::isEndless)) {
			input.restart(prompted.plus(gather.timeout()));
		}
		execution.waiting("gathering", input::stop);
	}

	private final class Input implements CallerInputListener {

		private final TwimlExecution execution;

		private final Gather gather;

		private final StringBuilder keys = new StringBuilder();

		private @Nullable Timer timer;

		private Input(TwimlExecution execution, Gather gather) {
			this.execution = execution;
			this.gather = gather;
		}

		@Override
		public void keys(String pressed) {
			if (!this.gather.dtmf()) {
				return;
			}
			for (String key : pressed.split("")) {
				if (this.gather.finishOnKey().contains(key)) {
					digits(key);
					return;
				}
				this.keys.append(key);
				if (this.gather.numDigits() != null && this.keys.length() == this.gather.numDigits()) {
					digits("");
					return;
				}
			}
			restart(this.gather.timeout());
		}

		@Override
		public void speech(String text, Duration length) {
			if (!this.gather.speech()) {
				return;
			}
			if (text.isEmpty()) {
				restart(length.plus(this.gather.timeout()));
			}
			else if (length.isZero()) {
				recognized(text);
			}
			else {
				stopTimer();
				this.timer = GatherHandler.this.engine.after(length, () -> recognized(text));
			}
		}

		private void recognized(String text) {
			sendResult(Map.of("SpeechResult", text, "Confidence", CERTAIN));
		}

		private void timedOut() {
			if (this.execution.live()) {
				if (!this.gather.timeout().isZero()) {
					this.execution.timePassed();
				}
				digits("");
			}
		}

		/**
		 * Requests the action URL with the pressed keys. If no key was pressed and Gather
		 * does not have actionOnEmptyResult, executes the next verb.
		 */
		private void digits(String finishedOnKey) {
			if (!this.keys.isEmpty()) {
				sendResult(Map.of("Digits", this.keys.toString(), "FinishedOnKey", finishedOnKey));
			}
			else if (this.gather.actionOnEmptyResult()) {
				sendResult(Map.of("FinishedOnKey", finishedOnKey));
			}
			else {
				this.execution.executeNext();
			}
		}

		private void sendResult(Map<String, String> result) {
			this.execution.timePassed();
			this.execution.fetch(Webhook.Kind.GATHER_ACTION, this.gather.action(), new LinkedHashMap<>(result));
		}

		private void restart(Duration timeout) {
			stopTimer();
			this.timer = GatherHandler.this.engine.after(timeout, this::timedOut);
		}

		private void stop() {
			stopTimer();
			this.execution.call().twimlState().ignore(this);
		}

		private void stopTimer() {
			if (this.timer != null) {
				this.timer.cancel();
			}
		}

	}

}
