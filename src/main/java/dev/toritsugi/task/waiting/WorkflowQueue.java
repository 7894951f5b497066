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

	private final VoiceQueueClient client;

	private final VoiceQueueClient clientWithoutRetries;

	private final String workflowSid;

	private volatile @Nullable String sid;

	WorkflowQueue(VoiceQueueClient client, TwilioProperties twilio) {
		this.client = client;
		this.clientWithoutRetries = client.withoutRetries();
		this.workflowSid = twilio.workflowSid();
	}

	/**
	 * Returns the SID of the workflow's queue, or empty if the name of no queue is the
	 * workflow's SID. Sends one request, or none if the queue's SID is already known.
	 */
	Optional<String> sid(Deadline deadline) {
		return sid(this.clientWithoutRetries, deadline);
	}

	/**
	 * Returns all callers who wait in the workflow's queue, or an empty list if there is
	 * no queue. Sends one request, or two if the queue's SID is unknown. Repeats a
	 * request if Twilio is unavailable.
	 */
	List<QueueMember> members(Deadline deadline) {
		try {
			return readMembers(deadline);
		}
		catch (TwilioException.NotFound ex) {
			// The queue was deleted. Twilio may have created a new one.
			this.sid = null;
			return readMembers(deadline);
		}
	}

	private List<QueueMember> readMembers(Deadline deadline) {
		return sid(this.client, deadline).map((queue) -> this.client.members(queue, deadline)).orElse(List.of());
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
