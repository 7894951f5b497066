package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.voice.conference.Participant;
import org.jspecify.annotations.Nullable;

/**
 * An instruction of an application for a reservation.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks">Twilio: handle
 * assignment callbacks</a>
 */
sealed interface Instruction {

	/** Name of the instruction in Twilio's API. */
	String name();

	/**
	 * Accepts the reservation without a call.
	 */
	record Accept() implements Instruction {

		@Override
		public String name() {
			return "accept";
		}

	}

	/**
	 * Rejects the reservation.
	 *
	 * @param activity next activity of the worker; null to keep the present one
	 */
	record Reject(@Nullable Activity activity) implements Instruction {

		@Override
		public String name() {
			return "reject";
		}

	}

	/**
	 * Rings the worker and connects the answered leg with the queued caller.
	 *
	 * @param postWork activity of the worker after the call; null to keep the present one
	 */
	record Dequeue(WorkerLegRequest leg, @Nullable Activity postWork) implements Instruction {

		@Override
		public String name() {
			return "dequeue";
		}

	}

	/**
	 * Rings the worker and executes a document on the worker's leg.
	 *
	 * @param url URL of the document
	 * @param accept whether the reservation is accepted at once
	 */
	record Call(WorkerLegRequest leg, URI url, boolean accept) implements Instruction {

		@Override
		public String name() {
			return "call";
		}

	}

	/**
	 * Redirects the caller's call.
	 *
	 * @param callSid SID of the caller's call
	 * @param accept whether the reservation is accepted
	 */
	record Redirect(String callSid, URI url, boolean accept) implements Instruction {

		@Override
		public String name() {
			return "redirect";
		}

	}

	/**
	 * Rings the worker and joins the worker and the caller to a conference.
	 *
	 * @param settings the worker's settings as a participant
	 * @param endOnCustomerExit whether the conference ends when the caller leaves
	 * @param subscription where to report the events of the conference
	 * @param postWork activity of the worker after the conference; null to keep the
	 * present one
	 */
	record Conference(WorkerLegRequest leg, Participant.Settings settings, boolean endOnCustomerExit,
			dev.toritsugi.sandbox.voice.conference.Conference.@Nullable Subscription subscription,
			@Nullable Activity postWork) implements Instruction {

		@Override
		public String name() {
			return "conference";
		}

	}

	/**
	 * Rings a supervisor and joins the supervisor to the worker's conference.
	 *
	 * @param to address of the supervisor's phone
	 * @param from caller ID shown on that phone
	 */
	record Supervise(String to, String from, Mode mode) implements Instruction {

		@Override
		public String name() {
			return "supervise";
		}

	}

	/**
	 * What the supervisor may do in the conference.
	 */
	enum Mode {

		/** Only listens. */
		MONITOR,
		/** Talks to the worker only. */
		WHISPER,
		/** Talks to the worker and the caller. */
		BARGE

	}

}
