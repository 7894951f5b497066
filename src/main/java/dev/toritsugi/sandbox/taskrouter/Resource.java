package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * What every resource of a workspace has.
 */
public abstract sealed class Resource
		permits Workspace, Activity, TaskChannel, Worker, WorkerChannel, TaskQueue, Workflow, Task, Reservation {

	private final String sid;

	private final Instant created;

	private Instant updated;

	private int version;

	Resource(String sid, Instant created) {
		this.sid = sid;
		this.created = created;
		this.updated = created;
	}

	/**
	 * Two letters for the kind of resource, and 32 hex digits.
	 */
	public final String sid() {
		return this.sid;
	}

	public final Instant created() {
		return this.created;
	}

	public final Instant updated() {
		return this.updated;
	}

	/**
	 * Counts the updates; the value of the resource's ETag.
	 */
	public final int version() {
		return this.version;
	}

	/**
	 * Makes sure that nobody has changed the resource meanwhile.
	 * @param expected version that the request's {@code If-Match} names; none for any
	 * @throws TwilioError 412 if it is another
	 */
	public final void requireVersion(@Nullable Integer expected) {
		if (expected != null && expected != this.version) {
			throw TwilioError.preconditionFailed(
					"%s has version %d, the If-Match header says %d".formatted(this.sid, this.version, expected));
		}
	}

	final void touch(Instant now) {
		this.updated = now;
		this.version++;
	}

	@Override
	public final String toString() {
		return this.sid;
	}

}
