package dev.toritsugi.sandbox.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.NewTask;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.taskrouter.Workflow;
import dev.toritsugi.sandbox.taskrouter.Workspaces;
import dev.toritsugi.sandbox.twiml.Verb;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The callers in the queue, each bound to a task. A caller who hangs up takes the task
 * away; a task that TaskRouter gives up leaves its caller waiting.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/twiml-queue-calls">Twilio: queue
 * calls with TaskRouter</a>
 */
public final class CallQueue {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int INVALID_WORKFLOW = 14220;

	private static final int INVALID_ATTRIBUTES = 14221;

	private static final JsonMapper JSON = new JsonMapper();

	private final Engine engine;

	private final Calls calls;

	private final Workspaces workspaces;

	private final VoiceParameters parameters;

	private final Map<String, Place> places = new HashMap<>();

	public CallQueue(Engine engine, Calls calls, Workspaces workspaces, String accountSid) {
		this.engine = engine;
		this.calls = calls;
		this.workspaces = workspaces;
		this.parameters = new VoiceParameters(accountSid);
	}

	/**
	 * Puts a caller into the queue.
	 * @param then told, once, how they left it
	 */
	void enter(Call caller, Verb.Enqueue enqueue, Consumer<QueueResult> then) {
		Place place = new Place(caller, this.engine.now(), then);
		this.places.put(caller.sid(), place);
		caller.whenOver(() -> callerGone(place));
		try {
			Workflow workflow = this.workspaces.workflow(enqueue.workflowSid())
				.orElseThrow(() -> TwilioError.notFound("/Workflows/" + enqueue.workflowSid()));
			caller.queuedAs(workflow.workspace().tasks().create(newTask(caller, workflow, enqueue)));
		}
		catch (JacksonException ex) {
			this.engine.alert(INVALID_ATTRIBUTES, "the text of <Task> is no JSON object: " + ex.getOriginalMessage());
			leave(place, QueueResult.ERROR);
		}
		catch (TwilioError ex) {
			this.engine.alert(INVALID_WORKFLOW, "<Enqueue>: " + ex.getMessage());
			leave(place, QueueResult.ERROR);
		}
	}

	/**
	 * The caller for whom a task stands, while they are in the queue.
	 */
	Optional<Call> caller(Task task) {
		return Optional.ofNullable(place(task)).map((place) -> place.caller);
	}

	/**
	 * Connects a waiting caller with the worker who answered.
	 */
	void bridge(Reservation reservation, Call leg) {
		Task task = reservation.task();
		Place place = place(task);
		if (place == null) {
			throw new IllegalStateException("Nobody waits for " + leg.sid());
		}
		place.bridged(leg, this.engine.now());
		task.workspace().reservations().accept(reservation);
		leg.whenOver(() -> bridgeOver(place, task));
	}

	/**
	 * Takes a caller out whom somebody leads elsewhere.
	 */
	void takeOut(Call caller) {
		Place place = this.places.get(caller.sid());
		if (place == null) {
			return;
		}
		Call leg = place.bridgedWith;
		if (leg != null) {
			place.result = QueueResult.REDIRECTED_FROM_BRIDGED;
			this.calls.end(leg, Call.Status.COMPLETED);
			return;
		}
		Task task = caller.task();
		if (task != null && task.status().open()) {
			task.workspace().tasks().cancel(task, QueueResult.REDIRECTED);
		}
		leave(place, QueueResult.REDIRECTED);
	}

	private void bridgeOver(Place place, Task task) {
		task.workspace().tasks().callEnded(task);
		leave(place, place.result);
	}

	private void callerGone(Place place) {
		if (place.bridgedWith != null) {
			this.calls.end(place.bridgedWith, Call.Status.COMPLETED);
			return;
		}
		Task task = place.caller.task();
		if (task != null && task.status().open()) {
			task.workspace().tasks().cancel(task, "hangup");
		}
		leave(place, QueueResult.HANGUP);
	}

	private @Nullable Place place(Task task) {
		return this.places.get(task.attributes().path("call_sid").asString(""));
	}

	private void leave(Place place, String result) {
		if (this.places.remove(place.caller.sid(), place)) {
			log.info("{} leaves the queue: {}", place.caller.sid(), result);
			place.then.accept(new QueueResult(result, String.valueOf(place.waited(this.engine.now()).toSeconds())));
		}
	}

	/**
	 * Where the document's attributes have a name that TaskRouter sets itself, Twilio's
	 * pages don't say which one wins; the call's own does here, since the application
	 * finds the call by it.
	 */
	private NewTask newTask(Call caller, Workflow workflow, Verb.Enqueue enqueue) {
		ObjectNode attributes = JSON.readValue(enqueue.task(), ObjectNode.class);
		this.parameters.attributesOf(caller).forEach(attributes::put);
		return NewTask.voice(workflow, attributes, enqueue.priority(), enqueue.timeout());
	}

	private static final class Place {

		private final Call caller;

		private final Instant since;

		private final Consumer<QueueResult> then;

		private @Nullable Call bridgedWith;

		private String result = QueueResult.BRIDGED;

		private @Nullable Instant until;

		private Place(Call caller, Instant since, Consumer<QueueResult> then) {
			this.caller = caller;
			this.since = since;
			this.then = then;
		}

		private void bridged(Call leg, Instant now) {
			this.bridgedWith = leg;
			this.until = now;
		}

		private Duration waited(Instant now) {
			return Duration.between(this.since, (this.until != null) ? this.until : now);
		}

	}

}
