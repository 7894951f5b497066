package dev.toritsugi.sandbox.voice.document;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallCookies;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;

/**
 * Asks for documents and has their verbs done.
 */
public final class Courses {

	private final Engine engine;

	private final VoiceParameters parameters;

	private final Map<Class<? extends Verb>, BiConsumer<Course, Verb>> handlers = new HashMap<>();

	public Courses(Engine engine, VoiceParameters parameters) {
		this.engine = engine;
		this.parameters = parameters;
	}

	/**
	 * Says who does a verb. Whoever does it has the course go on when it is done.
	 */
	public <V extends Verb> void handle(Class<V> verb, BiConsumer<Course, V> handler) {
		this.handlers.put(verb, (course, found) -> handler.accept(course, verb.cast(found)));
	}

	/**
	 * Begins to lead a call, or lends it something to hear meanwhile.
	 */
	public Course start(Call call, Setting setting) {
		return new Course(this, call, setting);
	}

	void run(Course course, Verb verb) {
		BiConsumer<Course, Verb> handler = this.handlers.get(verb.getClass());
		if (handler == null) {
			throw new IllegalStateException("Nobody does " + verb);
		}
		if (course.setting().allows(verb)) {
			handler.accept(course, verb);
		}
		else {
			fail(course, course.setting().refusal(), course.document(), "%s may not be in the document %s"
				.formatted(verb.getClass().getSimpleName(), course.document().getPath()));
		}
	}

	void ask(Course course, Webhook.Kind kind, String method, URI url, Map<String, String> more) {
		Map<String, String> all = this.parameters.of(course.call());
		all.putAll(more);
		CallCookies cookies = course.call().guidance().cookies();
		this.engine.send(Webhook.by(method, kind, url, all).with(cookies.of(url)), (answer) -> {
			if (!course.call().over()) {
				cookies.keep(url, answer.wire().received());
			}
			answered(course, url, answer);
		});
	}

	/** Tells of a failure, and leaves what follows to where the document runs. */
	void fail(Course course, int code, URI url, String message) {
		this.engine.alert(code, message);
		if (course.live()) {
			course.setting().failed().accept(course, new Setting.Failure(code, url));
		}
	}

	private void answered(Course course, URI url, WebhookAnswer answer) {
		if (course.canceled()) {
			return;
		}
		try {
			TwimlDocument document = TwimlAnswer.read(url, answer);
			document.warnings()
				.forEach((warning) -> this.engine.alert(warning.code(), url.getPath() + ": " + warning.message()));
			List<Verb> verbs = document.verbs();
			if (course.call().ringing() && (verbs.isEmpty() || !(verbs.get(0) instanceof Verb.Reject))) {
				course.call().answer(this.engine.now());
			}
			course.begin(url, verbs);
		}
		catch (TwimlException ex) {
			fail(course, ex.code(), url, String.valueOf(ex.getMessage()));
		}
	}

}
