package dev.toritsugi.twilio.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallFetcher;
import com.twilio.rest.api.v2010.account.CallReader;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.type.Twiml;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;

/**
 * Reads and changes calls with Twilio's API 2010-04-01. Every method returns by its
 * deadline, or throws a {@link TwilioException} if it receives no usable response.
 */
public class CallClient {

	private static final int LARGEST_PAGE = 1000;

	private final WorkspaceConnection twilio;

	CallClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/** Returns a client that sends each request only once. */
	public CallClient withoutRetries() {
		return new CallClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads the SIDs of all calls in progress. Reading the list of calls takes fewer
	 * requests than reading the call of each task.
	 */
	public Set<String> inProgress(Deadline deadline) {
		return this.twilio
			.repeatable(deadline,
					(client) -> TwilioConnection
						.all(new CallReader().setStatus(Call.Status.IN_PROGRESS).pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map(Call::getSid)
			.collect(Collectors.toSet());
	}

	/**
	 * Reads the calls that have ended since a given time, newest first, at most 1,000
	 * calls. UNCONFIRMED: Twilio may evaluate only the date of the given time, and return
	 * calls that ended earlier on this date.
	 * @return end of each call by the call's SID, by Twilio's clock
	 */
	public Map<String, Instant> endedSince(Instant time, Deadline deadline) {
		return this.twilio
			.repeatable(deadline,
					(client) -> new CallReader().setStatus(Call.Status.COMPLETED)
						.setEndTimeAfter(time.atZone(ZoneOffset.UTC))
						.pageSize(LARGEST_PAGE)
						.firstPage(client))
			.resource()
			.getRecords()
			.stream()
			.filter((call) -> call.getEndTime() != null)
			.collect(Collectors.toMap(Call::getSid, (call) -> call.getEndTime().toInstant(), (first, second) -> first));
	}

	/**
	 * Ends a call, whatever its state.
	 * @throws TwilioException.NotFound if the call does not exist
	 * @throws TwilioException.Rejected if the call has already ended
	 */
	public void end(CallSid sid, Deadline deadline) {
		this.twilio.repeatable(deadline,
				(client) -> new CallUpdater(sid.value()).setStatus(Call.UpdateStatus.COMPLETED).update(client));
	}

	/**
	 * Runs other TwiML on a call in progress, which leaves its queue or conversation. The
	 * request is sent only once, because a second one would begin the TwiML anew.
	 * @param twiml TwiML document of at most 4,000 characters
	 * @throws TwilioException.NotFound if the call does not exist
	 * @throws TwilioException.Rejected if the call is not in progress
	 */
	public void redirect(CallSid sid, String twiml, Deadline deadline) {
		this.twilio.once(deadline, (client) -> new CallUpdater(sid.value()).setTwiml(new Twiml(twiml)).update(client));
	}

	/**
	 * Reads the state of a call, or returns empty if the call does not exist.
	 */
	public Optional<CallState> call(CallSid sid, Deadline deadline) {
		try {
			return Optional.of(ResourceConverter
				.call(this.twilio.repeatable(deadline, (client) -> new CallFetcher(sid.value()).fetch(client))
					.resource()));
		}
		catch (TwilioException.NotFound ex) {
			return Optional.empty();
		}
	}

}
