package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceValues;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.number.CallerIdCheck;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instruction from the fields of an assignment callback's response or of a REST
 * request.
 */
final class InstructionReader {

	private static final int NO_INSTRUCTION = 40005;

	private static final int INVALID_INSTRUCTION = 55555;

	private static final int INVALID_ACTIVITY = 40130;

	private static final int INVALID_TO = 40131;

	private static final int INVALID_FROM = 40132;

	private static final int INVALID_CALL_URL = 40112;

	private static final int CALL_ERROR = 40113;

	private static final int INVALID_CONFERENCE_ACTIVITY = 40139;

	private static final int INVALID_CONFERENCE_FROM = 40141;

	private static final int CONFERENCE_CALL_ERROR = 40145;

	private static final int INVALID_DEQUEUE_CALLBACK = 40157;

	private static final int INVALID_CALL_CALLBACK = 40158;

	private static final int INVALID_CONFERENCE_CALLBACK = 40159;

	private static final int INVALID_CONFERENCE_TIMEOUT = 14233;

	private static final String NO_DOCUMENT = "http://localhost/";

	private final InstructionFields fields;

	private final Reservation reservation;

	private final InstructionValueResolver values;

	private final CallerIdCheck callerIds;

	private final InstructionRecordingReader recordings;

	InstructionReader(InstructionFields fields, Reservation reservation, TaskRouter taskRouter,
			CallerIdCheck callerIds) {
		this.callerIds = callerIds;
		this.fields = fields;
		this.reservation = reservation;
		this.recordings = new InstructionRecordingReader(fields);
		this.values = new InstructionValueResolver(fields, reservation, taskRouter);
	}

	/**
	 * Reads the assignment instruction from the fields.
	 * @throws InstructionException if the fields contain no valid instruction; the
	 * exception contains Twilio's error number
	 */
	Instruction read() throws InstructionException {
		String name = this.fields.text("instruction");
		if (name == null) {
			throw new InstructionException(NO_INSTRUCTION, "the field \"instruction\" is missing");
		}
		return switch (name) {
			case "accept" -> new Instruction.Accept();
			case "reject" ->
				new Instruction.Reject(this.values.activities(this.fields.text("activity_sid")).orElse(null));
			case "dequeue" -> dequeue();
			case "call" -> call();
			case "redirect" -> new Instruction.Redirect(this.fields.required("call_sid", INVALID_INSTRUCTION),
					url("url", INVALID_INSTRUCTION), this.fields.flag("accept", false));
			case "conference" -> conference();
			case "supervise" -> supervise();
			default -> throw new InstructionException(INVALID_INSTRUCTION,
					"TaskRouter does not know the instruction \"%s\"".formatted(name));
		};
	}

	private Instruction dequeue() throws InstructionException {
		this.values.requireCall();
		String to = this.values.to(INVALID_TO);
		String from = this.fields.text("from");
		return new Instruction.Dequeue(
				new WorkerLegRequest(to, (from != null) ? callerId(to, INVALID_FROM) : this.values.attribute("to"),
						this.fields.ringing(INVALID_INSTRUCTION), subscriptionByGet(INVALID_DEQUEUE_CALLBACK),
						this.recordings.ofCall()),
				this.values.postWork(INVALID_ACTIVITY));
	}

	private Instruction call() throws InstructionException {
		String to = this.values.to(CALL_ERROR);
		return new Instruction.Call(
				new WorkerLegRequest(to, callerId(to, INVALID_FROM), this.fields.ringing(CALL_ERROR),
						subscriptionByGet(INVALID_CALL_CALLBACK), this.recordings.ofCall()),
				url("url", INVALID_CALL_URL), this.fields.flag("accept", false));
	}

	private Instruction conference() throws InstructionException {
		this.values.requireCall();
		requireMaxParticipants();
		String to = this.values.to(CONFERENCE_CALL_ERROR);
		URI wait = this.fields.url("wait_url", CONFERENCE_CALL_ERROR);
		TwimlUrl waitUrl = (wait != null)
				? new TwimlUrl(wait.toString(), this.fields.method("wait_method", CONFERENCE_CALL_ERROR)) : null;
		ParticipantSettings standard = ParticipantSettings.standard(URI.create(NO_DOCUMENT));
		ParticipantSettings worker = standard.muted(this.fields.flag("muted", false))
			.startOnEnter(this.fields.flag("start_conference_on_enter", true))
			.endOnExit(this.fields.flag("end_conference_on_exit", false))
			.beep(beep())
			.waitUrl(waitUrl);
		ParticipantSettings customer = standard.endOnExit(this.fields.flag("end_conference_on_customer_exit", false))
			.beep(new ParticipantSettings.Beep(this.fields.flag("beep_on_customer_entrance", true), true));
		return new Instruction.Conference(
				new WorkerLegRequest(to, callerId(to, INVALID_CONFERENCE_FROM),
						this.fields.ringing(INVALID_CONFERENCE_TIMEOUT),
						this.values.subscription("status_callback",
								this.fields.method("status_callback_method", INVALID_CONFERENCE_CALLBACK),
								INVALID_CONFERENCE_CALLBACK),
						this.recordings.ofParticipant()),
				worker, customer, new ConferenceOptions(conferenceSubscription(), this.recordings.ofConference()),
				this.values.postWork(INVALID_CONFERENCE_ACTIVITY));
	}

	private Instruction supervise() throws InstructionException {
		String supervisor = this.fields.required("supervisor", INVALID_INSTRUCTION);
		String mode = this.fields.text("supervisor_mode");
		try {
			return new Instruction.Supervise(this.values.phone(supervisor), this.values.attribute("to"),
					Instruction.Mode.valueOf(((mode != null) ? mode : "monitor").toUpperCase(Locale.ROOT)));
		}
		catch (IllegalArgumentException ex) {
			throw new InstructionException(INVALID_INSTRUCTION, "supervisor_mode must be monitor, whisper or barge");
		}
	}

	/**
	 * Reads a subscription whose callbacks are sent by GET, as Twilio's page on the
	 * instruction {@code dequeue} says. UNCONFIRMED: the instruction {@code call} may use
	 * another method, because Twilio's page on {@code call} names none.
	 */
	private CallProgressReporter.@Nullable Subscription subscriptionByGet(int code) throws InstructionException {
		return this.values.subscription("status_callback_url", "GET", code);
	}

	private ParticipantSettings.Beep beep() throws InstructionException {
		String beep = this.fields.text("beep", "true");
		if (!ConferenceValues.isBeep(beep)) {
			throw new InstructionException(CONFERENCE_CALL_ERROR,
					"beep must be true, false, onEnter or onExit: " + beep);
		}
		return ParticipantSettings.Beep.of(beep);
	}

	private void requireMaxParticipants() throws InstructionException {
		String text = this.fields.text("max_participants", String.valueOf(ConferenceValues.MOST_PARTICIPANTS));
		boolean valid = text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= ConferenceValues.LEAST_PARTICIPANTS
				&& Integer.parseInt(text) <= ConferenceValues.MOST_PARTICIPANTS;
		if (!valid) {
			throw new InstructionException(CONFERENCE_CALL_ERROR, "max_participants must be from %d to %d: %s"
				.formatted(ConferenceValues.LEAST_PARTICIPANTS, ConferenceValues.MOST_PARTICIPANTS, text));
		}
	}

	private @Nullable ConferenceSubscription conferenceSubscription() throws InstructionException {
		URI url = this.fields.url("conference_status_callback", INVALID_CONFERENCE_CALLBACK);
		Set<String> events = this.fields.words("conference_status_callback_event", "conference_status_callback_events",
				"start end");
		for (String event : events) {
			this.fields.oneOf("conference_status_callback_event", event, INVALID_CONFERENCE_CALLBACK,
					ConferenceValues.EVENTS);
		}
		return (url != null) ? new ConferenceSubscription(
				this.fields.method("conference_status_callback_method", INVALID_CONFERENCE_CALLBACK), url, events,
				Map.of("TaskSid", this.reservation.task().sid(), "CustomerCallSid", this.values.attribute("call_sid")))
				: null;
	}

	/**
	 * Returns the caller ID for the worker's leg.
	 * @param to address of the worker's phone
	 * @param code Twilio's error number for a caller ID that is missing or not accepted
	 */
	private String callerId(String to, int code) throws InstructionException {
		String from = this.fields.required("from", code);
		if (!this.callerIds.isAccepted(from, to)) {
			throw new InstructionException(code,
					"from \"%s\" is no number of this account, nor a verified one".formatted(from));
		}
		return from;
	}

	private URI url(String name, int code) throws InstructionException {
		this.fields.required(name, code);
		URI url = this.fields.url(name, code);
		if (url == null) {
			throw new InstructionException(code, name + " must be a URL");
		}
		return url;
	}

}
