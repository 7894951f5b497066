package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;

import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.voice.conference.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What an application has TaskRouter do with a reservation.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks">Twilio: handle
 * assignment callbacks</a>
 */
sealed interface Instruction {

	/** Twilio's word for it. */
	String name();

	/**
	 * Accepts it, and rings nobody.
	 */
	record Accept() implements Instruction {

		@Override
		public String name() {
			return "accept";
		}

	}

	/**
	 * Gives the task back.
	 *
	 * @param activity what the worker does then; null for what they did
	 */
	record Reject(@Nullable Activity activity) implements Instruction {

		@Override
		public String name() {
			return "reject";
		}

	}

	/**
	 * Rings the worker and connects them with the caller.
	 *
	 * @param postWork activity that the worker gets when the call is over
	 */
	record Dequeue(WorkerLegRequest leg, @Nullable Activity postWork) implements Instruction {

		@Override
		public String name() {
			return "dequeue";
		}

	}

	/**
	 * Rings the worker and has their leg do what a document says.
	 *
	 * @param url address of the document
	 * @param accept whether the reservation is accepted at once
	 */
	record Call(WorkerLegRequest leg, URI url, boolean accept) implements Instruction {

		@Override
		public String name() {
			return "call";
		}

	}

	/**
	 * Leads the caller elsewhere.
	 *
	 * @param callSid the caller's call
	 * @param accept whether the reservation is accepted
	 */
	record Redirect(String callSid, URI url, boolean accept) implements Instruction {

		@Override
		public String name() {
			return "redirect";
		}

	}

	/**
	 * Rings the worker and takes both into a conference.
	 *
	 * @param settings how the worker takes part
	 * @param endOnCustomerExit whether the conference ends with the caller
	 * @param report whom to tell of what happens in it
	 * @param postWork activity that the worker gets when it is over
	 */
	record Conference(WorkerLegRequest leg, Participant.Settings settings, boolean endOnCustomerExit,
			dev.toritsugi.sandbox.voice.conference.Conference.@Nullable Subscription report,
			@Nullable Activity postWork) implements Instruction {

		@Override
		public String name() {
			return "conference";
		}

	}

	/**
	 * Lets somebody listen to the worker's conference.
	 *
	 * @param to address of their phone
	 * @param from caller ID that they see
	 */
	record Supervise(String to, String from, Mode mode) implements Instruction {

		@Override
		public String name() {
			return "supervise";
		}

	}

	/**
	 * What a supervisor may do.
	 */
	enum Mode {

		/** Listen. */
		MONITOR,
		/** Talk to the worker alone. */
		WHISPER,
		/** Talk to all. */
		BARGE

	}

}
