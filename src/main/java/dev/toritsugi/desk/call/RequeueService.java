package dev.toritsugi.desk.call;

import java.time.Duration;
import java.util.function.UnaryOperator;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.update.TaskUpdateService;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.UpdateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Hands the caller of an operator's call on to a queue, once, although a request may be
 * repeated or two requests arrive at the same time. Before the caller is redirected, a
 * {@link RequeueRecord} is written into the operator's task, in the version that was
 * read. TaskRouter may leave the task assigned for a moment after the redirect, so the
 * task's status does not say whether the caller has been handed on.
 */
@Service
class RequeueService {

	private static final Logger log = LoggerFactory.getLogger(RequeueService.class);

	private final OwnTaskReader tasks;

	private final TaskUpdateService updates;

	private final CallClient calls;

	private final RequeueDocumentWriter documents;

	private final TwilioClock time;

	/**
	 * Time after which a request whose response was lost has certainly ended, so that the
	 * caller of a task that is still assigned can be redirected again.
	 */
	private final Duration longestRequest;

	RequeueService(OwnTaskReader tasks, TaskUpdateService updates, CallClient calls, RequeueDocumentWriter documents,
			TwilioClock time, TwilioProperties twilio) {
		this.tasks = tasks;
		this.updates = updates;
		this.calls = calls;
		this.documents = documents;
		this.time = time;
		this.longestRequest = twilio.timeout().operation().multipliedBy(2);
	}

	/**
	 * Hands the caller on. A repeated request changes nothing.
	 * @return the operator's task, which goes into after-call work
	 * @throws OperatorRequestException if the task is a colleague's, its call is not in
	 * progress, or no route leads to the queue
	 */
	Task requeue(TaskSid sid, RequeueDestination destination, SignedInOperator operator, Deadline deadline) {
		Task task = this.tasks.own(sid, operator, deadline);
		CallSid call = OwnTaskReader.call(task);
		if (isDone(task, call, destination, deadline)) {
			return task;
		}
		String document = this.documents.write(task, destination, deadline);
		RequeueRecord record = new RequeueRecord(destination.queue(), this.time.instant(),
				RequeueRecord.Progress.REQUESTED);
		UpdateResult<Boolean> claim = this.updates.update(sid, (read) -> isDone(read, call, destination, deadline)
				? UpdatePlan.keep(false) : UpdatePlan.change(record.writeTo(read.attributes()), true), deadline);
		if (claim.value().orElseThrow(() -> refused(claim, sid))) {
			redirect(sid, call, document, deadline);
			log.info("{}: {} hands the caller on to queue {}", sid, operator.getUsername(), destination.queue());
			finish(sid, record, deadline);
		}
		return task;
	}

	/**
	 * Whether the caller has already been handed on to the queue.
	 * @throws OperatorRequestException if the caller can't be handed on now
	 */
	private boolean isDone(Task task, CallSid call, RequeueDestination destination, Deadline deadline) {
		RequeueRecord earlier = RequeueRecord.of(task.attributes()).orElse(null);
		if (earlier == null) {
			requireAssigned(task);
			return false;
		}
		boolean same = earlier.queue().equalsIgnoreCase(destination.queue());
		if (earlier.progress() == RequeueRecord.Progress.DONE) {
			if (same) {
				return true;
			}
			throw new OperatorRequestException(OperatorProblem.TASK_OVER,
					"The caller has already been handed on to the queue " + earlier.queue() + ".");
		}
		if (task.status() == Task.Status.ASSIGNED) {
			if (earlier.at().plus(this.longestRequest).isAfter(this.time.instant())) {
				throw new OperatorRequestException(OperatorProblem.TASK_UNSETTLED,
						"The caller is being handed on. Send the same request again in some seconds.");
			}
			return false;
		}
		// The response to the redirect was lost. A caller who has hung up has no live
		// call.
		if (same && this.calls.call(call, deadline).filter(CallState::live).isPresent()) {
			return true;
		}
		throw OwnTaskReader.wrongState(task);
	}

	private static void requireAssigned(Task task) {
		if (task.status() != Task.Status.ASSIGNED) {
			throw OwnTaskReader.wrongState(task);
		}
	}

	private static OperatorRequestException refused(UpdateResult<?> claim, TaskSid sid) {
		return (claim.outcome() == UpdateResult.Outcome.ATTRIBUTES_TOO_LONG)
				? new OperatorRequestException(OperatorProblem.NOTE_TOO_LONG,
						"The attributes of " + sid + " have at most 4,096 characters. Shorten the note.")
				: new OperatorRequestException(OperatorProblem.TASK_UNSETTLED,
						"Twilio does not change " + sid + " at the moment. Try again.");
	}

	private void redirect(TaskSid sid, CallSid call, String document, Deadline deadline) {
		try {
			this.calls.redirect(call, document, deadline);
		}
		catch (TwilioException.Rejected | TwilioException.NotFound ex) {
			log.debug("{} is not in progress: {}", call, ex.getMessage());
			write(sid, (attributes) -> attributes.without(RequeueRecord.ATTRIBUTE), deadline);
			throw new OperatorRequestException(OperatorProblem.TASK_OVER, "The caller has hung up.");
		}
	}

	/** Records that Twilio has accepted the redirect. */
	private void finish(TaskSid sid, RequeueRecord record, Deadline deadline) {
		write(sid, record.done()::writeTo, deadline);
	}

	/**
	 * Changes the task's attributes. A failure is logged only, because the state of the
	 * call then says whether the caller was handed on.
	 */
	private void write(TaskSid sid, UnaryOperator<Attributes> change, Deadline deadline) {
		try {
			this.updates.update(sid, (read) -> UpdatePlan.change(change.apply(read.attributes()), true), deadline);
		}
		catch (TwilioException ex) {
			log.debug("{} keeps the record of a requested redirect: {}", sid, ex.getMessage());
		}
	}

}
