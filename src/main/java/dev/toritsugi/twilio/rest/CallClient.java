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

	/** The same client, which sends each request once. */
	public CallClient withoutRetries() {
		return new CallClient(this.twilio.withoutRetries());
	}

	/**
	 * The SIDs of all calls in progress, by one list however many they are.
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
	 * One call, or none if Twilio knows none of that SID.
	 */
	public Optional<CallState> call(String sid, Deadline deadline) {
		try {
			return Optional.of(ResourceConverter
				.call(this.twilio.repeatable(deadline, (client) -> new CallFetcher(sid).fetch(client)).resource()));
		}
		catch (TwilioException.NotFound ex) {
			return Optional.empty();
		}
	}

}
