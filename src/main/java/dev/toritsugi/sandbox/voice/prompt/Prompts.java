package dev.toritsugi.sandbox.voice.prompt;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Heard;
import dev.toritsugi.sandbox.voice.document.Course;

/**
 * Says, plays and pauses. How long a text or a recording is nobody knows here; where that
 * matters, a text takes as long as somebody who reads it out, and a recording ten
 * seconds.
 */
public final class Prompts {

	private static final Duration PER_CHARACTER = Duration.ofMillis(60);

	private static final Duration SHORTEST_TEXT = Duration.ofSeconds(1);

	private static final Duration RECORDING = Duration.ofSeconds(10);

	private final Engine engine;

	public Prompts(Engine engine) {
		this.engine = engine;
	}

	/**
	 * Does the verb Say.
	 */
	public void say(Course course, Verb.Say say) {
		play(course, say, say.loop());
	}

	/**
	 * Does the verb Play.
	 */
	public void play(Course course, Verb.Play play) {
		play(course, play, play.loop());
	}

	/**
	 * Does the verb Pause.
	 */
	public void pause(Course course, Verb.Pause pause) {
		passTime(course, pause.length(), "pausing");
	}

	/**
	 * Has the caller hear what a Gather says meanwhile.
	 * @return how long that is
	 */
	Duration hear(Course course, List<Verb> prompts) {
		Duration length = Duration.ZERO;
		for (Verb prompt : prompts) {
			hear(course, prompt);
			length = length.plus(length(prompt));
		}
		return length;
	}

	private void play(Course course, Verb verb, int loop) {
		hear(course, verb);
		if (loop == 0) {
			course.waiting("listening", () -> {
			});
		}
		else if (course.setting().takesTime()) {
			passTime(course, length(verb), "listening");
		}
		else {
			course.owe(length(verb));
			course.goOn();
		}
	}

	private void passTime(Course course, Duration time, String what) {
		Timer timer = this.engine.after(time, () -> {
			if (!time.isZero()) {
				course.timePassed();
			}
			course.goOn();
		});
		course.waiting(what, timer::cancel);
	}

	private void hear(Course course, Verb verb) {
		if (verb instanceof Verb.Say say) {
			course.call().hear(new Heard(this.engine.now(), "Say", say.text(), say.language()));
		}
		else if (verb instanceof Verb.Play play) {
			String what = (play.digits() != null) ? play.digits() : course.document().resolve(play.url()).toString();
			course.call().hear(new Heard(this.engine.now(), "Play", what, null));
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
