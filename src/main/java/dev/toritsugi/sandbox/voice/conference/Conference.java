package dev.toritsugi.sandbox.voice.conference;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.sandbox.voice.call.Call;
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

	private final @Nullable Subscription subscription;

	private final Map<String, Participant> participants = new LinkedHashMap<>();

	private final List<Runnable> whenOver = new ArrayList<>();

	private Status status = Status.INIT;

	private Instant updated;

	private @Nullable String reasonEnded;

	private @Nullable Call endedBy;

	private int sequence;

	Conference(String sid, String friendlyName, @Nullable Subscription subscription, Instant created) {
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
	 * The current participants, in the order of joining.
	 */
	public Collection<Participant> participants() {
		return Collections.unmodifiableCollection(this.participants.values());
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
	 * Twilio's value for the reason why the conference ended, or null if the conference
	 * has not ended.
	 */
	public @Nullable String reasonEnded() {
		return this.reasonEnded;
	}

	/**
	 * The call of the participant who ended the conference, or null if no participant
	 * ended it.
	 */
	public @Nullable Call endedBy() {
		return this.endedBy;
	}

	@Nullable Subscription subscription() {
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

	void end(String reason, @Nullable Call endedBy, Instant now) {
		this.status = Status.COMPLETED;
		this.reasonEnded = reason;
		this.endedBy = endedBy;
		this.updated = now;
		this.whenOver.forEach(Runnable::run);
	}

	/**
	 * Registers an action that runs when the conference ends.
	 */
	public void whenOver(Runnable action) {
		this.whenOver.add(action);
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

	/**
	 * A subscription to the events of a conference. A conference uses only the
	 * subscription of its first participant.
	 *
	 * @param method HTTP method, GET or POST
	 * @param events names of the events to report, such as start, end, join, leave, mute
	 * and hold
	 * @param more request parameters that only this subscription sends, in addition to
	 * the parameters of every conference callback
	 */
	public record Subscription(String method, URI url, Set<String> events, Map<String, String> more) {

	}

}
