package dev.toritsugi.sandbox.voice.prompt;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;

/**
 * Executes Say, Play and Pause. The sandbox plays no audio. The sandbox assumes that a
 * text lasts 60 ms per character and a recording ten seconds.
 */
public final class PromptHandler {

	private static final Duration PER_CHARACTER = Duration.ofMillis(60);

	private static final Duration SHORTEST_TEXT = Duration.ofSeconds(1);

	private static final Duration RECORDING = Duration.ofSeconds(10);

	private final Engine engine;

	private final BehaviorSwitches behavior;

	public PromptHandler(Engine engine, BehaviorSwitches behavior) {
		this.engine = engine;
		this.behavior = behavior;
	}

	/**
	 * Executes Say.
	 */
	public void say(TwimlExecution execution, Verb.Say say) {
		play(execution, say, say.loop());
	}

	/**
	 * Executes Play.
	 */
	public void play(TwimlExecution execution, Verb.Play play) {
		play(execution, play, play.loop());
	}

	/**
	 * Executes Pause.
	 */
	public void pause(TwimlExecution execution, Verb.Pause pause) {
		passTime(execution, pause.length(), "pausing");
	}

	/**
	 * Adds the prompts of a Gather to the heard prompts of the call.
	 * @return total length of the prompts
	 */
	Duration hear(TwimlExecution execution, List<Verb> prompts) {
		Duration length = Duration.ZERO;
		for (Verb prompt : prompts) {
			hear(execution, prompt);
			length = length.plus(length(prompt));
		}
		return length;
	}

	/**
	 * Whether a prompt is repeated until something else ends it.
	 */
	static boolean isEndless(Verb prompt) {
		return (prompt instanceof Verb.Say say && say.loop() == 0)
				|| (prompt instanceof Verb.Play play && play.loop() == 0);
	}

	/**
	 * Whether prompts of a document take their time.
	 */
	boolean takeTime(TwimlExecution execution) {
		return execution.rules().takesTime() || this.behavior.current().prompts() == Behavior.Prompts.TIMED;
	}

	private void play(TwimlExecution execution, Verb verb, int loop) {
		hear(execution, verb);
		if (loop == 0) {
			execution.waiting("listening", () -> {
			});
		}
		else if (takeTime(execution)) {
			passTime(execution, length(verb), "listening");
		}
		else {
			execution.addSkippedTime(length(verb));
			execution.executeNext();
		}
	}

	private void passTime(TwimlExecution execution, Duration time, String what) {
		Timer timer = this.engine.after(time, () -> {
			if (!time.isZero()) {
				execution.timePassed();
			}
			execution.executeNext();
		});
		execution.waiting(what, timer::cancel);
	}

	private void hear(TwimlExecution execution, Verb verb) {
		if (verb instanceof Verb.Say say) {
			execution.call().hear(new HeardPrompt(this.engine.now(), "Say", say.text(), say.language()));
		}
		else if (verb instanceof Verb.Play play) {
			String what = (play.digits() != null) ? play.digits() : execution.document().resolve(play.url()).toString();
			execution.call().hear(new HeardPrompt(this.engine.now(), "Play", what, null));
		}
	}

	private static Duration length(Verb verb) {
		if (verb instanceof Verb.Say say) {
			Duration once = PER_CHARACTER.multipliedBy(say.text().length());
			return ((once.compareTo(SHORTEST_TEXT) < 0) ? SHORTEST_TEXT : once).multipliedBy(Math.max(1, say.loop()));
		}
		if (verb instanceof Verb.Play play) {
			return RECORDING.multipliedBy(Math.max(1, play.loop()));
		}
		return (verb instanceof Verb.Pause pause) ? pause.length() : Duration.ZERO;
	}

}
