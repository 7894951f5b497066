package dev.toritsugi.task.waiting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.VoiceQueue;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.VoiceQueueClient;

import org.springframework.stereotype.Component;

/**
 * Finds the voice queue in which the callers of a workflow wait. Twilio creates this
 * queue for the workflow's first call, and the queue's name is the workflow's SID. All
 * members of the queue have therefore been enqueued to this workflow, and not by another
 * application.
 */
@Component
class WorkflowQueues {

	/** SIDs of the queues that were found, by the SID of the workflow. */
	private final Map<String, String> sids = new ConcurrentHashMap<>();

	/**
	 * Reads all callers who wait in a workflow's queue, or returns empty if the name of
	 * no queue is the workflow's SID. Sends one request, two if the queue's SID is
	 * unknown, and three if the queue was deleted.
	 */
	Optional<List<QueueMember>> members(String workflowSid, VoiceQueueClient client, Deadline deadline) {
		try {
			return readMembers(workflowSid, client, deadline);
		}
		catch (TwilioException.NotFound ex) {
			// The queue was deleted. Twilio may have created a new one.
			this.sids.remove(workflowSid);
			return readMembers(workflowSid, client, deadline);
		}
	}

	/**
	 * Whether a call is certainly not in a workflow's queue. Returns false if the queue
	 * can't be found.
	 */
	boolean isMissing(String workflowSid, CallSid callSid, VoiceQueueClient client, Deadline deadline) {
		return sid(workflowSid, client, deadline).filter((queue) -> !client.isMember(queue, callSid, deadline))
			.isPresent();
	}

	private Optional<List<QueueMember>> readMembers(String workflowSid, VoiceQueueClient client, Deadline deadline) {
		return sid(workflowSid, client, deadline).map((queue) -> client.members(queue, deadline));
	}

	private Optional<String> sid(String workflowSid, VoiceQueueClient client, Deadline deadline) {
		String known = this.sids.get(workflowSid);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<String> found = client.queues(deadline)
			.stream()
			.filter((queue) -> queue.friendlyName().equals(workflowSid))
			.map(VoiceQueue::sid)
			.findFirst();
		found.ifPresent((sid) -> this.sids.put(workflowSid, sid));
		return found;
	}

}
