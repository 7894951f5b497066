package dev.toritsugi.sandbox.voice.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceValues;
import org.jspecify.annotations.Nullable;

/**
 * A conference, which connects several calls.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/conference-resource">Twilio:
 * Conference resource</a>
 */
public final class Conference {

	private final String sid;

	private final String friendlyName;

	private final Instant created;

	private final @Nullable ConferenceSubscription subscription;

	private final Map<String, Participant> participants = new LinkedHashMap<>();

	private final List<Runnable> whenOver = new ArrayList<>();

	private Status status = Status.INIT;

	private Instant updated;

	private @Nullable ConferenceEnd end;

	private int sequence;

	Conference(String sid, String friendlyName, @Nullable ConferenceSubscription subscription, Instant created) {
		this.sid = sid;
		this.friendlyName = friendlyName;
		this.subscription = subscription;
		this.created = created;
		this.updated = created;
	}

	/**
	 * The SID of the conference, which consists of CF and 32 hex digits.
	 */
	public String sid() {
		return this.sid;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	public Status status() {
		return this.status;
	}

	/**
	 * Whether the conference has ended.
	 */
	public boolean over() {
		return this.status == Status.COMPLETED;
	}

	/**
	 * The current participants, including those whose phone still rings, in the order of
	 * their creation.
	 */
	public Collection<Participant> participants() {
		return Collections.unmodifiableCollection(this.participants.values());
	}

	/**
	 * The participants whose calls are connected to the conference.
	 */
	public List<Participant> connected() {
		return this.participants.values().stream().filter(Participant::connected).toList();
	}

	/**
	 * Finds a participant by call SID or by label.
	 */
	public Optional<Participant> participant(String callSidOrLabel) {
		Participant found = this.participants.get(callSidOrLabel);
		return (found != null) ? Optional.of(found)
				: participants().stream()
					.filter((participant) -> callSidOrLabel.equals(participant.settings().label()))
					.findFirst();
	}

	/**
	 * How the conference ended, or null if the conference has not ended.
	 */
	public @Nullable ConferenceEnd end() {
		return this.end;
	}

	@Nullable ConferenceSubscription subscription() {
		return this.subscription;
	}

	int nextSequence() {
		return ++this.sequence;
	}

	void add(Participant participant) {
		this.participants.put(participant.call().sid(), participant);
	}

	boolean remove(Participant participant) {
		return this.participants.remove(participant.call().sid(), participant);
	}

	void start(Instant now) {
		this.status = Status.IN_PROGRESS;
		this.updated = now;
	}

	void end(ConferenceEnd end, Instant now) {
		this.status = Status.COMPLETED;
		this.end = end;
		this.updated = now;
		this.whenOver.forEach(Runnable::run);
	}

	/**
	 * Registers an action that runs when the conference ends.
	 */
	public void whenOver(Runnable action) {
		this.whenOver.add(action);
	}

	/** Whether the call with a SID is connected to the conference. */
	boolean hasConnected(String callSid) {
		return ConferenceValues.isCallSid(callSid) && participant(callSid).filter(Participant::connected).isPresent();
	}

	/**
	 * Status of a conference, as in Twilio's Conference resource.
	 */
	public enum Status {

		INIT, IN_PROGRESS, COMPLETED;

		/**
		 * The status as written in Twilio's API.
		 */
		public String value() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
