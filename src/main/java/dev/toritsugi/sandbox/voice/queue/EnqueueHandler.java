package dev.toritsugi.sandbox.voice.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.service.TaskLifecycleService;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.DocumentRules;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.interpreter.WaitDocumentPlayer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes Enqueue: puts callers into queues and takes them out. If a caller hangs up,
 * the task is canceled; if TaskRouter cancels the task, the caller still waits.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/twiml-queue-calls">Twilio: queue
 * calls with TaskRouter</a>
 */
public final class EnqueueHandler {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int NOT_ALLOWED_HERE = 12200;

	private final Engine engine;

	private final TaskLifecycleService taskService;

	private final CallQueueRegistry queues;

	private final CallerTaskService tasks;

	private final WaitDocumentPlayer waitPlayer;

	private final Map<String, QueueMember> members = new HashMap<>();

	public EnqueueHandler(Engine engine, TaskLifecycleService taskService, CallQueueRegistry queues,
			CallerTaskService tasks, WaitDocumentPlayer waitPlayer) {
		this.engine = engine;
		this.taskService = taskService;
		this.queues = queues;
		this.tasks = tasks;
		this.waitPlayer = waitPlayer;
	}

	/**
	 * Executes the verb.
	 */
	public void enqueue(TwimlExecution execution, Enqueue enqueue) {
		CallQueue queue = (enqueue.task() != null) ? this.queues.ofWorkflow(enqueue.queue())
				: this.queues.named(enqueue.queue());
		QueueMember member = new QueueMember(queue, execution, enqueue, this.engine.now());
		Call caller = execution.call();
		this.members.put(caller.sid(), member);
		int most = (enqueue.maxQueueSize() != null) ? enqueue.maxQueueSize() : queue.maxSize();
		if (queue.members().size() >= most) {
			leave(member, QueueResult.QUEUE_FULL);
			return;
		}
		if (enqueue.task() != null && !this.tasks.accepts(caller, enqueue)) {
			leave(member, QueueResult.ERROR);
			return;
		}
		queue.add(member);
		caller.whenOver(() -> callerGone(member));
		execution.waiting("queued", () -> stopped(member));
		execution.timePassed();
		member.playWhileWaiting(this.waitPlayer.start(caller, enqueue.waitUrl(),
				new WaitDocumentPlayer.Settings(execution.document(),
						() -> QueueWebhookParameters.whileWaiting(member, this.engine.now()), DocumentRules.IN_QUEUE,
						NOT_ALLOWED_HERE, () -> leaveByDocument(member))));
		if (enqueue.task() != null) {
			member.setTask(this.tasks.create(caller, enqueue));
		}
		Consumer<QueueMember> taker = queue.ofWorkflow() ? null : queue.nextTaker();
		if (taker != null) {
			taker.accept(member);
		}
	}

	/**
	 * Finds the member by the SID of the caller's call, whether the caller waits or
	 * talks.
	 */
	public Optional<QueueMember> member(@Nullable String callSid) {
		return Optional.ofNullable(this.members.get(callSid));
	}

	/**
	 * Finds the member of a task.
	 */
	public Optional<QueueMember> member(Task task) {
		return member(task.attributes().path("call_sid").asString(""));
	}

	/**
	 * Connects a waiting caller with the other side of a talk.
	 */
	public void connect(QueueMember member, QueueMember.Connection connection) {
		member.stopWaiting(this.engine.now());
		member.queue().remove(member);
		member.connect(connection);
		member.caller().doing("talking");
	}

	/**
	 * Ends a talk whose caller is still there.
	 */
	public void conversationEnded(QueueMember member) {
		over(member);
	}

	/**
	 * Takes out a caller whose call is redirected. What the action of Enqueue answers has
	 * no effect then.
	 */
	public void takeOut(Call caller) {
		QueueMember member = this.members.get(caller.sid());
		if (member != null && member.connection() != null) {
			member.result(QueueResult.REDIRECTED_FROM_BRIDGED);
			member.connection().release().run();
			over(member);
		}
		else if (member != null) {
			this.tasks.endTask(member, QueueResult.REDIRECTED);
			leave(member, QueueResult.REDIRECTED);
		}
	}

	/**
	 * UNCONFIRMED: Twilio's pages don't say what becomes of the task. Here it is
	 * canceled.
	 */
	private void leaveByDocument(QueueMember member) {
		this.tasks.endTask(member, QueueResult.LEAVE);
		leave(member, QueueResult.LEAVE);
	}

	private void callerGone(QueueMember member) {
		QueueMember.Connection connection = member.connection();
		if (this.members.get(member.caller().sid()) != member) {
			return;
		}
		if (connection != null) {
			connection.release().run();
			over(member);
		}
		else {
			this.tasks.endTask(member, QueueResult.HANGUP);
			leave(member, QueueResult.HANGUP);
		}
	}

	private void over(QueueMember member) {
		QueueMember.Connection connection = member.connection();
		if (connection != null && connection.task() != null && this.members.get(member.caller().sid()) == member) {
			this.taskService.callEnded(connection.task());
		}
		leave(member, member.result());
	}

	private void stopped(QueueMember member) {
		member.stopWaiting(this.engine.now());
		member.queue().remove(member);
	}

	private void leave(QueueMember member, String result) {
		Instant now = this.engine.now();
		if (!this.members.remove(member.caller().sid(), member)) {
			return;
		}
		member.stopWaiting(now);
		member.queue().remove(member);
		log.info("{} leaves the queue ({})", member.caller().sid(), result);
		if (result.startsWith(QueueResult.REDIRECTED) && member.enqueue().action() == null) {
			return;
		}
		member.execution()
			.proceed(Webhook.Kind.ENQUEUE_ACTION, member.enqueue().action(),
					QueueWebhookParameters.whenLeft(member, result, now));
	}

}
