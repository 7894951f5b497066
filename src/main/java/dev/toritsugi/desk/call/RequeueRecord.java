package dev.toritsugi.desk.call;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.twilio.resource.Attributes;

/**
 * Says, in the attribute {@code handed_on} of an operator's task, that its caller is
 * handed on to a queue, so that a repeated request does not redirect the caller again.
 *
 * @param queue name of the queue
 * @param at when the request was received, by Twilio's clock
 * @param progress whether Twilio has accepted the redirect
 */
record RequeueRecord(String queue, Instant at, Progress progress) {

	/** Name of the attribute. */
	static final String ATTRIBUTE = "handed_on";

	private static final String QUEUE = "queue";

	private static final String AT = "at";

	private static final String PROGRESS = "progress";

	/** Reads the record from a task's attributes. Returns empty without a record. */
	static Optional<RequeueRecord> of(Attributes task) {
		return task.object(ATTRIBUTE)
			.flatMap((record) -> record.text(QUEUE)
				.map((queue) -> new RequeueRecord(queue, record.moment(AT).orElse(Instant.EPOCH),
						record.text(PROGRESS).filter(Progress.DONE.name()::equalsIgnoreCase).isPresent() ? Progress.DONE
								: Progress.REQUESTED)));
	}

	/** Returns a copy of a task's attributes with this record. */
	Attributes writeTo(Attributes task) {
		return task.with(ATTRIBUTE, Map.of(QUEUE, this.queue, AT, this.at.toString(), PROGRESS,
				this.progress.name().toLowerCase(Locale.ROOT)));
	}

	/** Returns a copy of this record that says that Twilio has accepted the redirect. */
	RequeueRecord done() {
		return new RequeueRecord(this.queue, this.at, Progress.DONE);
	}

	/**
	 * Whether Twilio has accepted the redirect.
	 */
	enum Progress {

		/** The redirect is about to be requested, or its response was lost. */
		REQUESTED,
		/** Twilio has accepted the redirect. */
		DONE

	}

}
