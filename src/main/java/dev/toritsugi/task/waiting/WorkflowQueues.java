package dev.toritsugi.task.waiting;

import java.util.List;
import java.util.Optional;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.VoiceQueue;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.VoiceQueueClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The voice queue in which the callers of this server's workflow wait. Twilio creates
 * this queue for the workflow's first call, and the queue's name is the workflow's SID.
 * All members of the queue have therefore been enqueued to this workflow, and not by
 * another application.
 */
@Component
class WorkflowQueue {

	private final String workflowSid;

	private volatile @Nullable String sid;

	WorkflowQueue(TwilioProperties twilio) {
		this.workflowSid = twilio.workflowSid();
	}

	/**
	 * Reads all callers who wait in the workflow's queue, or returns empty if the name of
	 * no queue is the workflow's SID. Sends one request, two if the queue's SID is
	 * unknown, and three if the queue was deleted.
	 */
	Optional<List<QueueMember>> members(VoiceQueueClient client, Deadline deadline) {
		try {
			return readMembers(client, deadline);
		}
		catch (TwilioException.NotFound ex) {
			// The queue was deleted. Twilio may have created a new one.
			this.sid = null;
			return readMembers(client, deadline);
		}
	}

	/**
	 * Whether a call is certainly not in the queue. Returns false if the queue can't be
	 * found.
	 */
	boolean isMissing(String callSid, VoiceQueueClient client, Deadline deadline) {
		return sid(client, deadline).filter((queue) -> !client.isMember(queue, callSid, deadline)).isPresent();
	}

	private Optional<List<QueueMember>> readMembers(VoiceQueueClient client, Deadline deadline) {
		return sid(client, deadline).map((queue) -> client.members(queue, deadline));
	}

	private Optional<String> sid(VoiceQueueClient client, Deadline deadline) {
		String known = this.sid;
		if (known != null) {
			return Optional.of(known);
		}
		Optional<String> found = client.queues(deadline)
			.stream()
			.filter((queue) -> queue.friendlyName().equals(this.workflowSid))
			.map(VoiceQueue::sid)
			.findFirst();
		this.sid = found.orElse(null);
		return found;
	}

}
