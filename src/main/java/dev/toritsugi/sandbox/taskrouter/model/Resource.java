package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * Base class of TaskRouter's resources, with SID, dates and version.
 */
public abstract class Resource {

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
	 * Returns the SID, which consists of two letters for the kind of resource and 32 hex
	 * digits.
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
	 * Returns the number of updates since creation, which is the value of the resource's
	 * ETag.
	 */
	public final int version() {
		return this.version;
	}

	/**
	 * Checks the version that a request expects.
	 * @param expected version in the request's {@code If-Match} header, or null if the
	 * request has no {@code If-Match} header
	 * @throws TwilioError 412 if the resource has another version
	 */
	public final void requireVersion(@Nullable Integer expected) {
		if (expected != null && expected != this.version) {
			throw TwilioError.preconditionFailed(
					"%s has version %d, the If-Match header says %d".formatted(this.sid, this.version, expected));
		}
	}

	/**
	 * Records an update: sets the update time and increments the version.
	 */
	public final void touch(Instant now) {
		this.updated = now;
		this.version++;
	}

	@Override
	public final String toString() {
		return this.sid;
	}

}
