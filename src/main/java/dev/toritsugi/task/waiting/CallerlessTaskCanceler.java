package dev.toritsugi.task.waiting;

import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.VoiceQueueClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Cancels a waiting task whose caller has left the queue. Sends three requests, which
 * read the task, check that the caller is not in the queue, and cancel the version of the
 * task that was read. If TaskRouter has offered the task to an operator in the meantime,
 * the version has changed and Twilio refuses the cancellation. A caller who left the
 * queue because the call is being connected to an operator therefore keeps the task.
 */
@Component
class CallerlessTaskCanceler {

	private static final Logger log = LoggerFactory.getLogger(CallerlessTaskCanceler.class);

	private static final String REASON = "the caller has left the queue";

	private final TaskClient tasks;

	private final WorkflowQueues workflowQueues;

	private final VoiceQueueClient queues;

	private final MeterRegistry meters;

	private final boolean dryRun;

	CallerlessTaskCanceler(TaskClient tasks, WorkflowQueues workflowQueues, VoiceQueueClient queues,
			MeterRegistry meters, ReconcilerSettings reconciler) {
		this.tasks = tasks;
		this.workflowQueues = workflowQueues;
		this.queues = queues;
		this.meters = meters;
		this.dryRun = reconciler.dryRun();
		// Prometheus sees an increase only if there is an earlier value.
		cancellations();
	}

	/**
	 * Cancels a task. A failed request is logged, and the next comparison repeats it.
	 */
	void cancel(TaskSid sid, Deadline deadline) {
		try {
			Task task = this.tasks.task(sid, deadline);
			CallSid call = CallerTask.call(task.attributes()).orElse(null);
			if (task.status() != Task.Status.PENDING || task.version() == null || call == null
					|| task.workflowSid() == null
					|| !this.workflowQueues.isMissing(task.workflowSid(), call, this.queues, deadline)) {
				return;
			}
			if (this.dryRun) {
				log.info("{} is PENDING: the reconciler would cancel it, {}", sid, REASON);
			}
			else {
				this.tasks.cancel(sid, task.version(), REASON, deadline);
				log.info("{} was PENDING: the reconciler canceled it, {}", sid, REASON);
			}
			cancellations().increment();
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			log.debug("{} has changed meanwhile: {}", sid, ex.getMessage());
		}
		catch (TwilioException ex) {
			log.warn("{} was not canceled although {}: {}", sid, REASON, ex.getMessage());
		}
	}

	private Counter cancellations() {
		return Counter.builder("toritsugi.reconciler.actions")
			.description("Repairs made by the reconciler")
			.tag("action", this.dryRun ? "cancel (dry run)" : "cancel")
			.tag("reason", "caller-left-queue")
			.register(this.meters);
	}

}
