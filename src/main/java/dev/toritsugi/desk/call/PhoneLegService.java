package dev.toritsugi.desk.call;

import java.util.Optional;

import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Finds and ends the ringing call to a phone number or a SIP phone. Such a phone does not
 * know that its operator has declined in the page. A browser phone rejects its call
 * itself.
 */
@Service
class PhoneLegService {

	private static final Logger log = LoggerFactory.getLogger(PhoneLegService.class);

	/** Attribute with the SID of the call to the phone of the last reserved worker. */
	private static final String WORKER_CALL = "worker_call_sid";

	private final CallClient calls;

	PhoneLegService(CallClient calls) {
		this.calls = calls;
	}

	/**
	 * Returns the call that rings for a reservation. The task must have been read while
	 * the reservation was pending, because TaskRouter replaces the attribute when it
	 * rings the next worker. A call that is older than the reservation belongs to an
	 * earlier one.
	 * @return the call, or empty if the worker has a browser phone, or if no call for
	 * this reservation rings yet
	 */
	Optional<CallSid> ringing(Task task, Reservation reservation, Worker worker, Deadline deadline) {
		if (worker.attributes().text("contact_uri").filter(ContactUri::isClient).isPresent()) {
			return Optional.empty();
		}
		return CallSid.of(task.attributes(), WORKER_CALL)
			.filter((leg) -> this.calls.call(leg, deadline).filter((call) -> isFor(reservation, call)).isPresent());
	}

	private static boolean isFor(Reservation reservation, CallState call) {
		return call.live() && call.created() != null && !call.created().isBefore(reservation.created());
	}

	/** Ends a call. Does nothing if the call has already ended. */
	void end(CallSid leg, Deadline deadline) {
		try {
			this.calls.end(leg, deadline);
		}
		catch (TwilioException.Rejected | TwilioException.NotFound ex) {
			log.debug("{} has already ended: {}", leg, ex.getMessage());
		}
	}

}
