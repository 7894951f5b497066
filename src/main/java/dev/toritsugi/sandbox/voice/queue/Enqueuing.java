package dev.toritsugi.sandbox.voice.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.document.Course;
import dev.toritsugi.sandbox.voice.document.Setting;
import dev.toritsugi.sandbox.voice.document.WaitLoops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts callers into queues and takes them out: the verb Enqueue. A caller who hangs up
 * takes the task away; a task that TaskRouter gives up leaves its caller waiting.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/twiml-queue-calls">Twilio: queue
 * calls with TaskRouter</a>
 */
public final class Enqueuing {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int NOT_ALLOWED_HERE = 12200;

	private final Engine engine;

	private final CallQueues queues;

	private final CallerTasks tasks;

	private final WaitLoops loops;

	private final Map<String, QueuePlace> places = new HashMap<>();

	public Enqueuing(Engine engine, CallQueues queues, CallerTasks tasks, WaitLoops loops) {
		this.engine = engine;
		this.queues = queues;
		this.tasks = tasks;
		this.loops = loops;
	}

	/**
	 * Does the verb Enqueue.
	 */
	public void enqueue(Course course, Enqueue enqueue) {
		CallQueue queue = (enqueue.task() != null) ? this.queues.ofWorkflow(enqueue.queue())
				: this.queues.named(enqueue.queue());
		QueuePlace place = new QueuePlace(queue, course, enqueue, this.engine.now());
		Call caller = course.call();
		this.places.put(caller.sid(), place);
		int most = (enqueue.maxQueueSize() != null) ? enqueue.maxQueueSize() : queue.maxSize();
		if (queue.members().size() >= most) {
			leave(place, QueueResult.QUEUE_FULL);
			return;
		}
		if (enqueue.task() != null && !this.tasks.accepts(caller, enqueue)) {
			leave(place, QueueResult.ERROR);
			return;
		}
		queue.add(place);
		caller.whenOver(() -> callerGone(place));
		course.waiting("queued", () -> stopped(place));
		course.timePassed();
		place.waitsWith(this.loops.start(caller, enqueue.waitUrl(),
				new WaitLoops.Rules(course.document(), () -> QueueParameters.whileWaiting(place, this.engine.now()),
						Setting.IN_QUEUE, NOT_ALLOWED_HERE, () -> leaveByDocument(place))));
		if (enqueue.task() != null) {
			place.standsFor(this.tasks.create(caller, enqueue));
		}
		Consumer<QueuePlace> taker = queue.ofWorkflow() ? null : queue.nextTaker();
		if (taker != null) {
			taker.accept(place);
		}
	}

	/**
	 * The place of a caller who waits or talks.
	 */
	public Optional<QueuePlace> place(@Nullable String callSid) {
		return Optional.ofNullable(this.places.get(callSid));
	}

	/**
	 * The place of the caller for whom a task stands.
	 */
	public Optional<QueuePlace> place(Task task) {
		return place(task.attributes().path("call_sid").asString(""));
	}

	/**
	 * Takes a waiting caller out to talk with somebody.
	 */
	public void connect(QueuePlace place, QueuePlace.Connection connection) {
		place.stopWaiting(this.engine.now());
		place.queue().remove(place);
		place.connect(connection);
		place.caller().doing("talking");
	}

	/**
	 * The talk is over, and the caller is still there.
	 */
	public void talked(QueuePlace place) {
		over(place);
	}

	/**
	 * Takes a caller out whom somebody leads elsewhere. What the action answers does not
	 * count then.
	 */
	public void takeOut(Call caller) {
		QueuePlace place = this.places.get(caller.sid());
		if (place != null && place.connection() != null) {
			place.result(QueueResult.REDIRECTED_FROM_BRIDGED);
			place.connection().release().run();
			over(place);
		}
		else if (place != null) {
			this.tasks.giveUp(place, QueueResult.REDIRECTED);
			leave(place, QueueResult.REDIRECTED);
		}
	}

	/** What becomes of the task Twilio's pages don't say; here it is canceled. */
	private void leaveByDocument(QueuePlace place) {
		this.tasks.giveUp(place, QueueResult.LEAVE);
		leave(place, QueueResult.LEAVE);
	}

	private void callerGone(QueuePlace place) {
		QueuePlace.Connection connection = place.connection();
		if (this.places.get(place.caller().sid()) != place) {
			return;
		}
		if (connection != null) {
			connection.release().run();
			over(place);
		}
		else {
			this.tasks.giveUp(place, QueueResult.HANGUP);
			leave(place, QueueResult.HANGUP);
		}
	}

	private void over(QueuePlace place) {
		QueuePlace.Connection connection = place.connection();
		if (connection != null && connection.task() != null && this.places.get(place.caller().sid()) == place) {
			connection.task().workspace().tasks().callEnded(connection.task());
		}
		leave(place, place.result());
	}

	private void stopped(QueuePlace place) {
		place.stopWaiting(this.engine.now());
		place.queue().remove(place);
	}

	private void leave(QueuePlace place, String result) {
		Instant now = this.engine.now();
		if (!this.places.remove(place.caller().sid(), place)) {
			return;
		}
		place.stopWaiting(now);
		place.queue().remove(place);
		log.info("{} leaves the queue: {}", place.caller().sid(), result);
		if (result.startsWith(QueueResult.REDIRECTED) && place.enqueue().action() == null) {
			return;
		}
		place.course()
			.proceed(Webhook.Kind.ENQUEUE_ACTION, place.enqueue().action(),
					QueueParameters.whenLeft(place, result, now));
	}

}
