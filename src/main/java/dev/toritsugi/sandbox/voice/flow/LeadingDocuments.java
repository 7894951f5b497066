package dev.toritsugi.sandbox.voice.flow;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Link;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.Calls;
import dev.toritsugi.sandbox.voice.call.Heard;
import dev.toritsugi.sandbox.voice.document.Course;
import dev.toritsugi.sandbox.voice.document.Courses;
import dev.toritsugi.sandbox.voice.document.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that lead whole calls: a call is over at the end of the last one.
 */
public final class LeadingDocuments {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final URI NO_DOCUMENT = URI.create("http://localhost/");

	/** What Twilio itself says when the application fails. */
	private static final String APPLICATION_ERROR = "We are sorry, an application error has occurred. Goodbye.";

	private final Engine engine;

	private final Calls calls;

	private final Courses courses;

	private final Setting setting = new Setting(Set.of(), 0, false, this::atEnd, this::failed, () -> {
	});

	public LeadingDocuments(Engine engine, Calls calls, Courses courses) {
		this.engine = engine;
		this.calls = calls;
		this.courses = courses;
	}

	/**
	 * Has a leg do what an address answers.
	 */
	public void lead(Call call, String method, URI url) {
		start(call).ask(Webhook.Kind.VOICE, method, url, Map.of());
	}

	/** Has a leg do what a document says that was given along. */
	void play(Call call, List<Verb> verbs) {
		start(call).begin(NO_DOCUMENT, verbs);
	}

	private Course start(Call call) {
		Course course = this.courses.start(call, this.setting);
		call.guidance().follow(course);
		return course;
	}

	private void atEnd(Course course) {
		this.calls.end(course.call(), CallStatus.COMPLETED);
		log.info("{} is over", course.call().sid());
	}

	/**
	 * Asks the fallback, once a call; where there is none or it fails too, the caller
	 * hears of the error.
	 */
	private void failed(Course course, Setting.Failure failure) {
		Call call = course.call();
		Link fallback = call.guidance().takeFallback();
		if (fallback != null) {
			course.ask(Webhook.Kind.VOICE, fallback.method(), URI.create(fallback.url()),
					Map.of("ErrorCode", String.valueOf(failure.code()), "ErrorUrl", failure.url().toString()));
			return;
		}
		call.hear(new Heard(this.engine.now(), "Say", APPLICATION_ERROR, "en-US"));
		this.calls.end(call, CallStatus.FAILED);
	}

}
