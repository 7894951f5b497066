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
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.DocumentRules;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.interpreter.WaitDocumentPlayer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes Enqueue, connects queued callers, and removes callers from their queues. If a
 * waiting caller hangs up, the caller's task is canceled. If TaskRouter cancels the task
 * of a waiting caller, the caller stays in the queue.
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

	private final BehaviorSwitches behavior;

	private final Map<String, QueueMember> members = new HashMap<>();

	public EnqueueHandler(Engine engine, TaskLifecycleService taskService, CallQueueRegistry queues,
			CallerTaskService tasks, WaitDocumentPlayer waitPlayer, BehaviorSwitches behavior) {
		this.engine = engine;
		this.taskService = taskService;
		this.queues = queues;
		this.tasks = tasks;
		this.waitPlayer = waitPlayer;
		this.behavior = behavior;
	}

	/**
	 * Executes Enqueue.
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
	 * Finds a queue member by the caller's call SID, whether the caller is waiting or
	 * already connected.
	 */
	public Optional<QueueMember> member(@Nullable String callSid) {
		return Optional.ofNullable(this.members.get(callSid));
	}

	/**
	 * Finds the queue member whose task is given.
	 */
	public Optional<QueueMember> member(Task task) {
		return member(task.attributes().path("call_sid").asString(""));
	}

	/**
	 * Connects a waiting caller to another call or to a conference.
	 */
	public void connect(QueueMember member, QueueMember.Connection connection) {
		member.stopWaiting(this.engine.now());
		member.queue().remove(member);
		member.connect(connection);
		member.caller().doing("talking");
	}

	/**
	 * Handles the end of a caller's conversation, and resumes the caller's TwiML.
	 */
	public void conversationEnded(QueueMember member) {
		over(member);
	}

	/**
	 * Removes a caller from the queue because the caller's call is redirected. If Enqueue
	 * has an action URL, the URL is still requested, but the response has no effect.
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
	 * Executes Leave in a wait document. UNCONFIRMED: The sandbox cancels the task of a
	 * caller who leaves the queue by the verb Leave, or keeps the task, as
	 * {@link Behavior} says.
	 */
	private void leaveByDocument(QueueMember member) {
		if (this.behavior.current().leave() == Behavior.Leave.CANCELS_TASK) {
			this.tasks.endTask(member, QueueResult.LEAVE);
		}
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
