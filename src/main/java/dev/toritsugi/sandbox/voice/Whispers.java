package dev.toritsugi.sandbox.voice;

import java.net.URI;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Link;
import org.jspecify.annotations.Nullable;

/**
 * What one hears alone before one is connected. Where the document can't be had, Twilio's
 * pages don't say what follows; here the two are connected all the same.
 */
final class Whispers {

	private static final int NOT_ALLOWED_HERE = 12200;

	private final Courses courses;

	Whispers(Courses courses) {
		this.courses = courses;
	}

	/**
	 * @param link document that is heard; null for none
	 * @param document the document that has the link
	 * @param connect what follows, unless they hang up
	 */
	void before(Call leg, @Nullable Link link, URI document, Runnable connect) {
		if (link == null) {
			connect.run();
			return;
		}
		Setting setting = new Setting(Setting.WHISPER, NOT_ALLOWED_HERE, false, (over) -> connect.run(),
				(failed, failure) -> connect.run(), () -> {
				});
		Course course = this.courses.start(leg, setting);
		leg.follow(course);
		course.ask(Webhook.Kind.VOICE, link.method(), link.resolve(document), Map.of());
	}

}
