package dev.toritsugi.sandbox.voice.dial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.taskrouter.Workspaces;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.document.Course;
import dev.toritsugi.sandbox.voice.document.Whispers;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import dev.toritsugi.sandbox.voice.queue.CallQueues;
import dev.toritsugi.sandbox.voice.queue.Enqueuing;
import dev.toritsugi.sandbox.voice.queue.QueuePlace;
import org.jspecify.annotations.Nullable;

/**
 * Connects a call with whoever waits in a queue: Dial with the noun Queue, by name or by
 * a reservation, which it accepts.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/queue">Twilio: Queue</a>
 */
public final class DialledQueues {

	private static final int NOBODY_TO_DEQUEUE = 14214;

	private static final int INVALID_RESERVATION = 14215;

	private static final int INVALID_ACTIVITY = 14216;

	private final Engine engine;

	private final CallQueues queues;

	private final Enqueuing enqueuing;

	private final Workspaces workspaces;

	private final Whispers whispers;

	public DialledQueues(Engine engine, CallQueues queues, Enqueuing enqueuing, Workspaces workspaces,
			Whispers whispers) {
		this.engine = engine;
		this.queues = queues;
		this.enqueuing = enqueuing;
		this.workspaces = workspaces;
		this.whispers = whispers;
	}

	/**
	 * Does the verb Dial with the noun Queue.
	 */
	public void dial(Course course, Dial dial, Dial.Queue noun) {
		if (noun.reservationSid() != null) {
			byReservation(course, dial, noun, noun.reservationSid());
			return;
		}
		CallQueue queue = this.queues.named(noun.name());
		QueuePlace first = queue.first();
		if (queue.ofWorkflow()) {
			refuse(course, dial, NOBODY_TO_DEQUEUE,
					"the queue of a workflow is dialled with a reservationSid, not by its name");
		}
		else if (first != null) {
			take(course, dial, noun, first, null);
		}
		else {
			await(course, dial, noun, queue);
		}
	}

	/** Nobody waits yet: whoever comes first is taken. */
	private void await(Course course, Dial dial, Dial.Queue noun, CallQueue queue) {
		Timer timer = this.engine.after(dial.timeout(), () -> finish(course, dial, result("no-answer", null)));
		Consumer<QueuePlace> taker = (place) -> {
			timer.cancel();
			take(course, dial, noun, place, null);
		};
		queue.awaitSomebody(taker);
		Runnable stop = () -> {
			timer.cancel();
			queue.noLonger(taker);
		};
		course.call().whenOver(stop);
		course.waiting("dialling", stop);
	}

	private void byReservation(Course course, Dial dial, Dial.Queue noun, String reservationSid) {
		Optional<Reservation> found = this.workspaces.all()
			.stream()
			.flatMap((workspace) -> workspace.reservations().find(reservationSid).stream())
			.findFirst();
		Optional<QueuePlace> place = found.filter((reservation) -> reservation.status() == Reservation.Status.PENDING)
			.flatMap((reservation) -> this.enqueuing.place(reservation.task()))
			.filter(QueuePlace::waiting);
		if (found.isEmpty() || place.isEmpty()) {
			refuse(course, dial, INVALID_RESERVATION,
					"%s is no pending reservation of somebody who waits".formatted(reservationSid));
			return;
		}
		Worker worker = found.get().worker();
		Activity activity = worker.workspace().activities().find(noun.postWorkActivitySid()).orElse(null);
		if (noun.postWorkActivitySid() != null && activity == null) {
			refuse(course, dial, INVALID_ACTIVITY, "there is no activity " + noun.postWorkActivitySid());
			return;
		}
		take(course, dial, noun, place.get(), new AcceptedReservation(found.get(), activity));
	}

	private void take(Course course, Dial dial, Dial.Queue noun, QueuePlace place,
			@Nullable AcceptedReservation accepted) {
		Call caller = place.caller();
		QueueTalk talk = new QueueTalk(course, dial, place, accepted, this.enqueuing);
		course.waiting("talking", talk::over);
		this.enqueuing.connect(place,
				new QueuePlace.Connection(talk::over, (accepted != null) ? accepted.reservation().task() : null));
		if (accepted != null) {
			accepted.reservation().task().workspace().reservations().accept(accepted.reservation());
		}
		course.call().whenOver(talk::over);
		talk.limit(this.engine.after(dial.timeLimit(), talk::over));
		if (noun.whisper() != null) {
			Course whisper = this.whispers.toWhoWaited(caller, noun.whisper(), course.document(),
					whispered(place, course.call()), () -> caller.doing("talking"));
			talk.whisper(whisper);
		}
	}

	private Map<String, String> whispered(QueuePlace place, Call dequeuing) {
		return Map.of("QueueSid", place.queue().sid(), "QueueTime",
				String.valueOf(place.waited(this.engine.now()).toSeconds()), "DequeingCallSid", dequeuing.sid());
	}

	private void refuse(Course course, Dial dial, int code, String message) {
		this.engine.alert(code, message);
		finish(course, dial, result("failed", null));
	}

	static void finish(Course course, Dial dial, Map<String, String> result) {
		course.timePassed();
		course.proceed(Webhook.Kind.DIAL_ACTION, dial.action(), result);
	}

	static Map<String, String> result(String status, @Nullable Call caller) {
		Map<String, String> result = new LinkedHashMap<>();
		if (caller != null) {
			result.put("DialCallSid", caller.sid());
		}
		result.put("DialCallStatus", status);
		return result;
	}

}
