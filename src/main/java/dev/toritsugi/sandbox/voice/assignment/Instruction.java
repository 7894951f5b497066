package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import org.jspecify.annotations.Nullable;

/**
 * An assignment instruction, which the application sends for a reservation.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks">Twilio: handle
 * assignment callbacks</a>
 */
sealed interface Instruction {

	/** Name of the instruction in Twilio's API. */
	String name();

	/**
	 * Accepts the reservation without calling the worker.
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
	 * @param activity next activity of the worker, or null to keep the current activity
	 */
	record Reject(@Nullable Activity activity) implements Instruction {

		@Override
		public String name() {
			return "reject";
		}

	}

	/**
	 * Rings the worker. After the worker has answered, connects the worker with the
	 * queued caller.
	 *
	 * @param postWork activity of the worker after the call, or null to keep the current
	 * activity
	 */
	record Dequeue(WorkerLegRequest leg, @Nullable Activity postWork) implements Instruction {

		@Override
		public String name() {
			return "dequeue";
		}

	}

	/**
	 * Rings the worker and executes a TwiML document on the worker's leg.
	 *
	 * @param url URL of the TwiML document
	 * @param accept whether the reservation is accepted before the worker's phone rings
	 */
	record Call(WorkerLegRequest leg, URI url, boolean accept) implements Instruction {

		@Override
		public String name() {
			return "call";
		}

	}

	/**
	 * Redirects the caller's call to another TwiML document.
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
	 * Rings the worker and connects the worker and the caller in a conference.
	 *
	 * @param settings participant settings of the worker
	 * @param customer participant settings of the caller
	 * @param options what the instruction contains for the conference as a whole
	 * @param postWork activity of the worker after the conference, or null to keep the
	 * current activity
	 */
	record Conference(WorkerLegRequest leg, ParticipantSettings settings, ParticipantSettings customer,
			ConferenceOptions options, @Nullable Activity postWork) implements Instruction {

		@Override
		public String name() {
			return "conference";
		}

	}

	/**
	 * Rings a supervisor and adds the supervisor to the worker's conference.
	 *
	 * @param to address of the supervisor's phone
	 * @param from caller ID shown on the supervisor's phone
	 */
	record Supervise(String to, String from, Mode mode) implements Instruction {

		@Override
		public String name() {
			return "supervise";
		}

	}

	/**
	 * How the supervisor takes part in the conference.
	 */
	enum Mode {

		/** The supervisor only listens. */
		MONITOR,
		/** The supervisor talks to the worker only. */
		WHISPER,
		/** The supervisor talks to the worker and the caller. */
		BARGE

	}

}
