package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.caller.RedirectSource;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.VoiceQueueClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Compares the callers who wait in the voice queues of this server's workflows with the
 * open tasks, in both directions. The reconciler invokes this class. A caller without an
 * open task is redirected, because TaskRouter will offer the call to no operator. A
 * waiting task without a caller is canceled.
 * <p>
 * A comparison requests the members of each workflow's queue and, if a queue is still
 * unknown, the account's queues. Before a caller is redirected, the open tasks are
 * requested again.
 */
@Service
public class WaitingCallerReconciliation {

	private static final Logger log = LoggerFactory.getLogger(WaitingCallerReconciliation.class);

	/** Time that TaskRouter gets to create and list the task for an enqueued call. */
	private static final Duration GRACE = Duration.ofSeconds(10);

	/**
	 * Maximum number of callers that one comparison redirects. This number equals the
	 * default maximum size of a queue at Twilio.
	 */
	private static final int MOST = 100;

	/** Maximum number of tasks that one comparison cancels. */
	private static final int MOST_TASKS = 20;

	private final WorkflowQueues workflowQueues;

	private final VoiceQueueClient queues;

	private final TaskClient tasks;

	private final WaitingCallerRedirector redirector;

	private final CallerlessTaskCanceler canceler;

	private final LongWaitReconciliation longWaits;

	private final Map<String, CallerlessTaskFinder> callerless = new ConcurrentHashMap<>();

	private final TwilioClock time;

	private final OwnWorkflows workflows;

	private final boolean dryRun;

	WaitingCallerReconciliation(WorkflowQueues workflowQueues, VoiceQueueClient queues, TaskClient tasks,
			WaitingCallerRedirector redirector, CallerlessTaskCanceler canceler, LongWaitReconciliation longWaits,
			TwilioClock time, OwnWorkflows workflows, ReconcilerSettings reconciler) {
		this.workflowQueues = workflowQueues;
		this.queues = queues;
		this.tasks = tasks;
		this.redirector = redirector;
		this.canceler = canceler;
		this.longWaits = longWaits;
		this.time = time;
		this.workflows = workflows;
		this.dryRun = reconciler.dryRun();
	}

	/**
	 * Redirects the callers who wait without an open task, and cancels the tasks whose
	 * caller has left the queue. If a request fails, the failure is logged, and the next
	 * comparison continues.
	 * @param open open tasks, read immediately before this invocation
	 */
	public void run(OpenCallerTasks open, Deadline deadline) {
		try {
			for (String workflow : this.workflows.sids()) {
				List<QueueMember> members = this.workflowQueues.members(workflow, this.queues, deadline).orElse(null);
				if (members != null) {
					redirectCallers(members, open.calls(), deadline);
					Map<String, TaskSid> waiting = open.waitingIn(workflow);
					cancelTasks(workflow, members, waiting, deadline);
					this.longWaits.run(members, waiting.keySet(), open.isOperatorTalking(), deadline);
				}
			}
		}
		catch (TwilioException ex) {
			log.warn("The waiting callers were not compared with the open tasks: {}", ex.getMessage());
		}
	}

	/**
	 * Redirects callers in random order, so that callers whose redirection fails again
	 * and again do not keep other callers waiting.
	 */
	private void redirectCallers(List<QueueMember> members, OpenCalls open, Deadline deadline) {
		List<QueueMember> suspects = new ArrayList<>(open.without(members));
		suspects.removeIf((member) -> member.waited().compareTo(GRACE) < 0);
		if (!suspects.isEmpty()) {
			// The members were read after the tasks, so a caller may have been connected
			// or enqueued in the meantime.
			OpenCalls openNow = OpenCalls.read(this.tasks, this.workflows, deadline);
			List<QueueMember> confirmed = new ArrayList<>(openNow.without(suspects));
			if (!confirmed.isEmpty()) {
				openNow.logTasksWithoutCall(log);
			}
			Collections.shuffle(confirmed);
			confirmed.stream().limit(MOST).forEach(this::redirect);
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

	private void cancelTasks(String workflow, List<QueueMember> members, Map<String, TaskSid> waiting,
			Deadline deadline) {
		Set<String> calls = members.stream().map(QueueMember::callSid).collect(Collectors.toSet());
		CallerlessTaskFinder finder = this.callerless.computeIfAbsent(workflow, (sid) -> new CallerlessTaskFinder());
		List<TaskSid> callerless = new ArrayList<>(finder.find(waiting, calls, this.time.instant()));
		Collections.shuffle(callerless);
		callerless.stream().limit(MOST_TASKS).forEach((task) -> this.canceler.cancel(task, deadline));
	}

}
