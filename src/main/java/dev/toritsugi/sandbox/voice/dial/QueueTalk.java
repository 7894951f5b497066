package dev.toritsugi.sandbox.voice.dial;

import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.voice.document.Course;
import dev.toritsugi.sandbox.voice.queue.Enqueuing;
import dev.toritsugi.sandbox.voice.queue.QueuePlace;
import org.jspecify.annotations.Nullable;

/**
 * A talk with somebody from a queue. It ends for both sides, whoever ends it.
 */
final class QueueTalk {

	private final Course course;

	private final Dial dial;

	private final QueuePlace place;

	private final @Nullable AcceptedReservation accepted;

	private final Enqueuing enqueuing;

	private @Nullable Timer limit;

	private @Nullable Course whisper;

	private boolean over;

	QueueTalk(Course course, Dial dial, QueuePlace place, @Nullable AcceptedReservation accepted, Enqueuing enqueuing) {
		this.course = course;
		this.dial = dial;
		this.place = place;
		this.accepted = accepted;
		this.enqueuing = enqueuing;
	}

	void limit(Timer limit) {
		this.limit = limit;
	}

	/** What the caller hears before they hear the other side. */
	void whisper(Course whisper) {
		this.whisper = whisper;
	}

	void over() {
		if (this.over) {
			return;
		}
		this.over = true;
		if (this.limit != null) {
			this.limit.cancel();
		}
		if (this.whisper != null) {
			this.whisper.cancel();
		}
		this.enqueuing.talked(this.place);
		if (this.accepted != null && this.accepted.postWork() != null) {
			Worker worker = this.accepted.reservation().worker();
			worker.workspace().workers().activity(worker, this.accepted.postWork());
		}
		DialledQueues.finish(this.course, this.dial, DialledQueues.result("completed", this.place.caller()));
	}

}
