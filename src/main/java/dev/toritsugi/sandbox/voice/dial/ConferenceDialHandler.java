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
import dev.toritsugi.sandbox.voice.conference.ConferenceService;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * Executes Dial with the noun Conference, which adds the call to a conference.
 */
public final class ConferenceDialHandler {

	private static final int NO_CALL_TO_COACH = 13240;

	private static final int LABEL_TAKEN = 16025;

	private final Engine engine;

	private final ConferenceService conferences;

	public ConferenceDialHandler(Engine engine, ConferenceService conferences) {
		this.engine = engine;
		this.conferences = conferences;
	}

	/**
	 * Executes Dial.
	 */
	public void dial(TwimlExecution execution, Dial dial, Dial.Conference noun) {
		Optional<Conference> there = this.conferences.findNamed(noun.name());
		if (there.isPresent() && !admits(there.get(), noun)) {
			execution.executeNext();
			return;
		}
		execution.timePassed();
		Timer limit = this.engine.after(dial.timeLimit(), () -> this.conferences.removeAtTimeLimit(execution.call()));
		execution.waiting("in a conference", () -> {
			limit.cancel();
			this.conferences.takeOut(execution.call());
		});
		Participant.Settings settings = new Participant.Settings(noun.muted(), noun.startConferenceOnEnter(),
				noun.endConferenceOnExit(), noun.label(), noun.coach(), noun.waitUrl(), execution.document());
		Participant[] joined = new Participant[1];
		joined[0] = this.conferences.join(noun.name(), execution.call(), settings,
				subscription(noun.status(), execution.document()), () -> over(execution, dial, joined[0]));
	}

	/**
	 * Whether the call may join the conference. A call may not join if another
	 * participant has the same label or if the conference is full. UNCONFIRMED: A call
	 * that may not join a full conference continues with the verb after Dial.
	 */
	private boolean admits(Conference conference, Dial.Conference noun) {
		if (noun.label() != null && conference.participant(noun.label()).isPresent()) {
			this.engine.alert(LABEL_TAKEN,
					"the conference already has a participant labelled %s".formatted(noun.label()));
			return false;
		}
		if (noun.coach() != null && conference.participant(noun.coach()).isEmpty()) {
			this.engine.alert(NO_CALL_TO_COACH, "the conference has no participant with call " + noun.coach());
		}
		return conference.participants().size() < noun.maxParticipants();
	}

	private static void over(TwimlExecution execution, Dial dial, @Nullable Participant participant) {
		Map<String, String> result = new LinkedHashMap<>();
		result.put("DialCallStatus", "completed");
		if (participant != null) {
			result.put("ConferenceSid", participant.conference().sid());
		}
		execution.proceed(Webhook.Kind.DIAL_ACTION, dial.action(), result);
	}

	private static Conference.@Nullable Subscription subscription(@Nullable StatusCallback status, URI document) {
		return (status != null) ? new Conference.Subscription(status.url().method(), status.url().resolve(document),
				status.events(), Map.of()) : null;
	}

}
