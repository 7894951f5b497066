package dev.toritsugi.sandbox.voice.document;

import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * Leads a call on to other documents, as often as Twilio does.
 */
public final class Redirects {

	private static final int TOO_MANY_REDIRECTS = 11215;

	private static final int MOST = 10;

	/** From then on what was said takes its time, since it may be said for ever. */
	private static final int AT_ONCE = 3;

	private final Engine engine;

	private final Courses courses;

	public Redirects(Engine engine, Courses courses) {
		this.engine = engine;
		this.courses = courses;
	}

	/**
	 * Does the verb Redirect.
	 */
	public void redirect(Course course, Verb.Redirect redirect) {
		int redirects = course.redirected();
		if (redirects > AT_ONCE && !course.owed().isZero()) {
			Timer timer = this.engine.after(course.owed(), () -> {
				course.timePassed();
				follow(course, redirect);
			});
			course.waiting("listening", timer::cancel);
		}
		else if (redirects > MOST) {
			this.courses.fail(course, TOO_MANY_REDIRECTS, redirect.to().resolve(course.document()),
					course.call().sid() + " was led from document to document too often");
		}
		else {
			follow(course, redirect);
		}
	}

	private static void follow(Course course, Verb.Redirect redirect) {
		if (course.live()) {
			course.ask(Webhook.Kind.VOICE, redirect.to(), Map.of());
		}
	}

}
