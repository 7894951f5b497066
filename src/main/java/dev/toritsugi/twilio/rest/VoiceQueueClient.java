package dev.toritsugi.twilio.rest;

import java.net.URI;
import java.util.List;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.QueueReader;
import com.twilio.rest.api.v2010.account.queue.MemberFetcher;
import com.twilio.rest.api.v2010.account.queue.MemberReader;
import com.twilio.rest.api.v2010.account.queue.MemberUpdater;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.VoiceQueue;

/**
 * Reads voice queues and their waiting callers from API 2010-04-01, and redirects waiting
 * callers. Every method returns by its deadline, or throws a {@link TwilioException} if
 * it receives no usable response.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/member-resource">Twilio: Member
 * resource</a>
 */
public class VoiceQueueClient {

	private static final int LARGEST_PAGE = 1000;

	private final WorkspaceConnection twilio;

	VoiceQueueClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/** Returns a client that sends each request only once. */
	public VoiceQueueClient withoutRetries() {
		return new VoiceQueueClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads the first 1,000 queues of the account, with one request.
	 */
	public List<VoiceQueue> queues(Deadline deadline) {
		return this.twilio
			.repeatable(deadline,
					(client) -> TwilioConnection
						.all(new QueueReader().pageSize(LARGEST_PAGE).limit(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map(ResourceConverter::voiceQueue)
			.toList();
	}

	/**
	 * Reads all callers who wait in a queue.
	 * @throws TwilioException.NotFound if the queue does not exist or no longer exists
	 */
	public List<QueueMember> members(String queueSid, Deadline deadline) {
		return this.twilio
			.repeatable(deadline,
					(client) -> TwilioConnection.all(new MemberReader(queueSid).pageSize(LARGEST_PAGE).read(client)))
			.resource()
			.stream()
			.map(ResourceConverter::queueMember)
			.toList();
	}

	/**
	 * Whether a call waits in a queue. Returns false if the queue does not exist.
	 */
	public boolean isMember(String queueSid, CallSid callSid, Deadline deadline) {
		try {
			this.twilio.repeatable(deadline, (client) -> new MemberFetcher(queueSid, callSid.value()).fetch(client));
			return true;
		}
		catch (TwilioException.NotFound ex) {
			return false;
		}
	}

	/**
	 * Takes a waiting caller out of the queue. Twilio requests the URL by POST and
	 * continues the call with the returned TwiML. Repeating the request does no harm,
	 * because Twilio refuses a second request after the call has left the queue.
	 * @param url absolute URL that returns TwiML
	 * @throws TwilioException.NotFound if the call is not in the queue, for instance
	 * because the caller is connected to an operator or has hung up
	 */
	public void redirect(QueueMember member, URI url, Deadline deadline) {
		this.twilio.repeatable(deadline,
				(client) -> new MemberUpdater(member.queueSid(), member.callSid(), url).setMethod(HttpMethod.POST)
					.update(client));
	}

}
