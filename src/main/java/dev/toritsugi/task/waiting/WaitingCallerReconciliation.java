package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.VoiceQueueClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Compares the callers who wait in the workflow's voice queue with the open tasks. The
 * reconciler invokes it. A caller without an open task is redirected, because TaskRouter
 * will offer the call to no operator.
 * <p>
 * A comparison requests the queue's members and, if the queue is still unknown, the
 * account's queues. Before a caller is redirected, the open tasks are requested again.
 */
@Service
public class WaitingCallerReconciliation {

	private static final Logger log = LoggerFactory.getLogger(WaitingCallerReconciliation.class);

	/** Time that TaskRouter gets to create and list the task for an enqueued call. */
	private static final Duration GRACE = Duration.ofSeconds(10);

	/**
	 * Maximum number of callers that one comparison redirects. It equals the default
	 * maximum size of a queue at Twilio.
	 */
	private static final int MOST = 100;

	private final WorkflowQueue queue;

	private final VoiceQueueClient queues;

	private final TaskClient tasks;

	private final WaitingCallerRedirector redirector;

	private final boolean dryRun;

	WaitingCallerReconciliation(WorkflowQueue queue, VoiceQueueClient queues, TaskClient tasks,
			WaitingCallerRedirector redirector, ReconcilerSettings reconciler) {
		this.queue = queue;
		this.queues = queues;
		this.tasks = tasks;
		this.redirector = redirector;
		this.dryRun = reconciler.dryRun();
	}

	/**
	 * Redirects the callers who wait without an open task. If a request fails, the
	 * failure is logged, and the next comparison redirects the callers.
	 * @param openCalls SIDs of the calls that have an open task, read immediately before
	 * this invocation
	 */
	public void run(Set<String> openCalls, Deadline deadline) {
		try {
			compare(new OpenCalls(openCalls), deadline);
		}
		catch (TwilioException ex) {
			log.warn("The waiting callers were not compared with the open tasks: {}", ex.getMessage());
		}
	}

	private void compare(OpenCalls open, Deadline deadline) {
		List<QueueMember> members = this.queue.members(this.queues, deadline).orElse(List.of());
		List<QueueMember> suspects = open.without(members)
			.stream()
			.filter((member) -> member.waited().compareTo(GRACE) >= 0)
			.limit(MOST)
			.toList();
		if (!suspects.isEmpty()) {
			// The members were read after the tasks, so a caller may have been connected
			// or enqueued in the meantime.
			OpenCalls.read(this.tasks, deadline).without(suspects).forEach(this::redirect);
		}
	}

	private void redirect(QueueMember member) {
		if (this.dryRun) {
			log.info("{} waits without an open task: the reconciler would take the caller out of the queue",
					member.callSid());
		}
		else {
			this.redirector.redirect(member, RedirectSource.RECONCILER);
		}
	}

}
