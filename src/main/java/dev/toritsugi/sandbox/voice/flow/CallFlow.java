package dev.toritsugi.sandbox.voice.flow;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Link;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.TwimlParser;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallProgress;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.Calls;
import dev.toritsugi.sandbox.voice.call.Heard;
import dev.toritsugi.sandbox.voice.call.Listener;
import dev.toritsugi.sandbox.voice.call.WorkerPhones;
import dev.toritsugi.sandbox.voice.conference.Conferences;
import dev.toritsugi.sandbox.voice.document.Course;
import dev.toritsugi.sandbox.voice.document.Courses;
import dev.toritsugi.sandbox.voice.document.Setting;
import dev.toritsugi.sandbox.voice.number.Applications;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import dev.toritsugi.sandbox.voice.number.StatusReport;
import dev.toritsugi.sandbox.voice.number.VoiceSettings;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import dev.toritsugi.sandbox.voice.queue.Enqueuing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads calls through what the application answers, and lets people call, press keys,
 * speak and hang up.
 */
public final class CallFlow {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	/**
	 * Which number Twilio shows its pages don't say; that of a URL that is none is next.
	 */
	private static final int NO_VOICE_URL = 11100;

	private static final URI NO_DOCUMENT = URI.create("http://localhost/");

	/** What Twilio itself says when the application fails. */
	private static final Heard APPLICATION_ERROR = new Heard("Say",
			"We are sorry, an application error has occurred. Goodbye.", "en-US");

	private final Engine engine;

	private final Calls calls;

	private final Courses courses;

	private final WorkerPhones phones;

	private final CallProgress progress;

	private final Enqueuing enqueuing;

	private final Conferences conferences;

	private final Applications applications;

	private final Setting setting = new Setting(Set.of(), 0, false, this::atEnd, this::failed, () -> {
	});

	public CallFlow(Engine engine, Calls calls, Courses courses, WorkerPhones phones, CallProgress progress,
			Enqueuing enqueuing, Conferences conferences, Applications applications) {
		this.engine = engine;
		this.calls = calls;
		this.courses = courses;
		this.phones = phones;
		this.progress = progress;
		this.enqueuing = enqueuing;
		this.conferences = conferences;
		this.applications = applications;
	}

	/**
	 * Somebody calls.
	 * @param from number of the caller, E.164
	 * @param to number dialled
	 */
	public Call begin(String from, PhoneNumber to) {
		VoiceSettings voice = this.applications.voice(to);
		Call call = this.calls.ring(from, to.number(), CallDirection.INBOUND);
		call.dialled(to);
		log.info("{} comes in", call.sid());
		follow(call, voice.fallback(), voice.report());
		VoiceUrl address = voice.address();
		if (address == null) {
			this.engine.alert(NO_VOICE_URL,
					"%s: nobody answers, the number %s has no voice URL".formatted(call.sid(), to.number()));
			this.calls.end(call, CallStatus.FAILED);
		}
		else {
			lead(call, address.method(), address.url());
		}
		return call;
	}

	/**
	 * Twilio calls somebody.
	 * @throws TwilioError if the document given is no TwiML
	 */
	public Call place(NewCall wanted) {
		TwimlDocument document = (wanted.twiml() != null) ? parse(wanted.twiml()) : null;
		Call call = this.phones.ring(new WorkerPhones.Ring(wanted.from(), wanted.to(), CallDirection.OUTBOUND_API,
				wanted.timeout(), null, null, (answered) -> {
					if (document != null) {
						start(answered).begin(NO_DOCUMENT, document.verbs());
					}
					else if (wanted.url() != null) {
						lead(answered, wanted.url().method(), wanted.url().url());
					}
				}));
		follow(call, wanted.fallback(), wanted.statusCallback());
		return call;
	}

	/**
	 * Says whom to ask where a document of the call fails, and whom to tell how it goes
	 * on, in place of whoever was told before.
	 * @param fallback null for no other than before
	 * @param report null for no other than before
	 */
	public void follow(Call call, @Nullable VoiceUrl fallback, @Nullable StatusReport report) {
		if (fallback != null) {
			call.fallback(new Link(fallback.url().toString(), fallback.method()));
		}
		if (report != null) {
			this.progress.followInstead(call, new CallProgress.Report(Webhook.Kind.CALL_STATUS, report.method(),
					report.url(), report.events(), Map.of()));
		}
	}

	/**
	 * Ends a leg from outside.
	 * @param completed whether it counts as a call that took place; otherwise as one that
	 * was canceled before
	 */
	public void end(Call call, boolean completed) {
		this.calls.end(call, completed ? CallStatus.COMPLETED : CallStatus.CANCELED);
	}

	/**
	 * Leads a call elsewhere, out of whatever it is in.
	 * @param method GET or POST
	 * @throws TwilioError if nobody has answered it yet, or it is over
	 */
	public void redirect(Call call, String method, URI url) {
		requireInProgress(call);
		takeOut(call);
		lead(call, method, url);
	}

	/**
	 * Has a call do what that document says, out of whatever it is in.
	 * @throws TwilioError if it is no TwiML, if nobody has answered the call yet, or it
	 * is over
	 */
	public void play(Call call, String document) {
		requireInProgress(call);
		TwimlDocument parsed = parse(document);
		takeOut(call);
		start(call).begin(NO_DOCUMENT, parsed.verbs());
	}

	/**
	 * The caller hangs up.
	 * @return whether they were still there
	 */
	public boolean hangUp(Call call) {
		if (call.over()) {
			return false;
		}
		log.info("{}: the caller hangs up", call.sid());
		this.calls.end(call, CallStatus.COMPLETED);
		return true;
	}

	/**
	 * The person on a leg presses keys.
	 * @param keys 0 to 9, * and #
	 * @return whether anybody waits for them
	 */
	public boolean press(Call call, String keys) {
		Listener listener = call.listener();
		if (call.over() || listener == null || keys.isEmpty()) {
			return false;
		}
		listener.keys(keys);
		return true;
	}

	/**
	 * The person on a leg says something.
	 * @return whether anybody waits for it
	 */
	public boolean say(Call call, String text) {
		Listener listener = call.listener();
		if (call.over() || listener == null) {
			return false;
		}
		listener.speech(text);
		return true;
	}

	/**
	 * Has a leg do what an address answers.
	 */
	public void lead(Call call, String method, URI url) {
		start(call).ask(Webhook.Kind.VOICE, method, url, Map.of());
	}

	private Course start(Call call) {
		Course course = this.courses.start(call, this.setting);
		call.follow(course);
		return course;
	}

	private void takeOut(Call call) {
		this.enqueuing.takeOut(call);
		this.conferences.takeOut(call);
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
		Link fallback = call.takeFallback();
		if (fallback != null) {
			course.ask(Webhook.Kind.VOICE, fallback.method(), URI.create(fallback.url()),
					Map.of("ErrorCode", String.valueOf(failure.code()), "ErrorUrl", failure.url().toString()));
			return;
		}
		call.hear(APPLICATION_ERROR);
		this.calls.end(call, CallStatus.FAILED);
	}

	private static void requireInProgress(Call call) {
		if (call.status() != CallStatus.IN_PROGRESS) {
			throw TwilioError.callNotInProgress();
		}
	}

	private static TwimlDocument parse(String document) {
		try {
			return TwimlParser.parse(document);
		}
		catch (TwimlException ex) {
			throw TwilioError.badRequest("Twiml: " + ex.getMessage());
		}
	}

}
