package dev.toritsugi.sandbox.voice.document;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Link;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * What one hears alone before one is connected. Where the document can't be had, Twilio's
 * pages don't say what follows; here the two are connected all the same.
 */
public final class Whispers {

	private static final int NOT_ALLOWED_HERE = 12200;

	private final Courses courses;

	public Whispers(Courses courses) {
		this.courses = courses;
	}

	/**
	 * @param link document that is heard; null for none
	 * @param document the document that has the link
	 * @param connect what follows, unless they hang up
	 */
	public void toWhoAnswers(Call leg, @Nullable Link link, URI document, Runnable connect) {
		if (link == null) {
			connect.run();
			return;
		}
		Course course = start(leg, Setting.WHISPER, connect);
		leg.guidance().follow(course);
		course.ask(Webhook.Kind.VOICE, link.method(), link.resolve(document), Map.of());
	}

	/**
	 * To a caller from a queue, whose own course goes on when the talk is over.
	 * @param more told beside the parameters of any call
	 * @return what leads the caller meanwhile
	 */
	public Course toWhoWaited(Call caller, Link link, URI document, Map<String, String> more, Runnable connect) {
		Course course = start(caller, Setting.PROMPTS_ALONE, connect);
		course.ask(Webhook.Kind.VOICE, link.method(), link.resolve(document), more);
		return course;
	}

	private Course start(Call leg, Set<Class<? extends Verb>> allowed, Runnable connect) {
		return this.courses.start(leg, new Setting(allowed, NOT_ALLOWED_HERE, false, (over) -> connect.run(),
				(failed, failure) -> connect.run(), () -> {
				}));
	}

}
