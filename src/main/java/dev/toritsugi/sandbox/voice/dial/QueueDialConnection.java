package dev.toritsugi.sandbox.voice.dial;

import java.util.Map;

import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.taskrouter.service.WorkerService;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.queue.EnqueueHandler;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import org.jspecify.annotations.Nullable;

/**
 * The connection between a queued caller and the call that dialled the queue. The
 * connection ends when one of the two calls leaves the connection or when the time limit
 * of Dial has passed.
 */
final class QueueDialConnection {

	private final TwimlExecution execution;

	private final Dial dial;

	private final QueueMember member;

	private final @Nullable AcceptedReservation accepted;

	private final DialRecorder recorder;

	private final EnqueueHandler enqueueHandler;

	private final WorkerService workers;

	private @Nullable Timer limit;

	private @Nullable TwimlExecution whisper;

	private boolean over;

	QueueDialConnection(TwimlExecution execution, Dial dial, QueueMember member, @Nullable AcceptedReservation accepted,
			DialRecorder recorder, EnqueueHandler enqueueHandler, WorkerService workers) {
		this.execution = execution;
		this.dial = dial;
		this.member = member;
		this.accepted = accepted;
		this.recorder = recorder;
		this.enqueueHandler = enqueueHandler;
		this.workers = workers;
	}

	void limit(Timer limit) {
		this.limit = limit;
	}

	/**
	 * Sets the execution of the whisper, which the queued caller hears before being
	 * connected.
	 */
	void whisper(TwimlExecution whisper) {
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
		this.enqueueHandler.conversationEnded(this.member);
		if (this.accepted != null && this.accepted.postWork() != null) {
			this.workers.activity(this.accepted.reservation().worker(), this.accepted.postWork());
		}
		Map<String, String> result = QueueDialHandler.result("completed", this.member.caller());
		result.putAll(this.recorder.stop());
		QueueDialHandler.finish(this.execution, this.dial, result);
	}

}
