package dev.toritsugi.sandbox.voice.dial;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Conferences;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.document.Course;
import org.jspecify.annotations.Nullable;

/**
 * Takes a call into a conference: Dial with the noun Conference.
 */
public final class DialledConferences {

	private static final int NOBODY_TO_COACH = 13240;

	private static final int LABEL_TAKEN = 16025;

	private final Engine engine;

	private final Conferences conferences;

	public DialledConferences(Engine engine, Conferences conferences) {
		this.engine = engine;
		this.conferences = conferences;
	}

	/**
	 * Does the verb Dial with the noun Conference.
	 */
	public void dial(Course course, Dial dial, Dial.Conference noun) {
		Optional<Conference> there = this.conferences.findNamed(noun.name());
		if (there.isPresent() && !admits(there.get(), noun)) {
			course.goOn();
			return;
		}
		course.timePassed();
		Timer limit = this.engine.after(dial.timeLimit(), () -> this.conferences.endPart(course.call()));
		course.waiting("in a conference", () -> {
			limit.cancel();
			this.conferences.takeOut(course.call());
		});
		Participant.Settings settings = new Participant.Settings(noun.muted(), noun.startConferenceOnEnter(),
				noun.endConferenceOnExit(), noun.label(), noun.coach(), noun.waitUrl(), course.document());
		Participant[] joined = new Participant[1];
		joined[0] = this.conferences.join(noun.name(), course.call(), settings,
				report(noun.status(), course.document()), () -> over(course, dial, joined[0]));
	}

	/**
	 * Where there is no room, Twilio's pages don't say what follows; here it is what
	 * follows a label that is taken, the next verb.
	 */
	private boolean admits(Conference conference, Dial.Conference noun) {
		if (noun.label() != null && conference.participant(noun.label()).isPresent()) {
			this.engine.alert(LABEL_TAKEN, "the conference has a participant %s already".formatted(noun.label()));
			return false;
		}
		if (noun.coach() != null && conference.participant(noun.coach()).isEmpty()) {
			this.engine.alert(NOBODY_TO_COACH, "nobody in the conference is on call " + noun.coach());
		}
		return conference.participants().size() < noun.maxParticipants();
	}

	private static void over(Course course, Dial dial, @Nullable Participant participant) {
		Map<String, String> result = new LinkedHashMap<>();
		result.put("DialCallStatus", "completed");
		if (participant != null) {
			result.put("ConferenceSid", participant.conference().sid());
		}
		course.proceed(Webhook.Kind.DIAL_ACTION, dial.action(), result);
	}

	private static Conference.@Nullable Report report(@Nullable StatusCallback status, URI document) {
		return (status != null) ? new Conference.Report(status.link().method(), status.link().resolve(document),
				status.events(), Map.of()) : null;
	}

}
