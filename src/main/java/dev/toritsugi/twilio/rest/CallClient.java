package dev.toritsugi.twilio.rest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallFetcher;
import com.twilio.rest.api.v2010.account.CallReader;
import dev.toritsugi.twilio.resource.CallState;

/**
 * How calls go, from Twilio's API of 2010.
 */
public class CallClient {

	private static final int LARGEST_PAGE = 1000;

	private final WorkspaceConnection twilio;

	CallClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/**
	 * The SIDs of all calls in progress, in one list however many tasks are to be looked
	 * at.
	 */
	public Set<String> inProgress(Deadline deadline) {
		return this.twilio
			.repeatable(deadline, (session) -> TwilioConnection
				.all(new CallReader().setStatus(Call.Status.IN_PROGRESS).pageSize(LARGEST_PAGE).read(session.client()),
						Call::getSid)
				.stream()
				.collect(Collectors.toSet()));
	}

	/**
	 * One call, or none if Twilio knows none of that SID.
	 */
	public Optional<CallState> call(String sid, Deadline deadline) {
		try {
			return Optional.of(this.twilio.repeatable(deadline,
					(session) -> ResourceConverter.call(new CallFetcher(sid).fetch(session.client()))));
		}
		catch (TwilioException.NotFound ex) {
			return Optional.empty();
		}
	}

}
