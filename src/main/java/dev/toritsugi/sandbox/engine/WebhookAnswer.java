package dev.toritsugi.sandbox.engine;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What came back from an application.
 *
 * @param status HTTP status, 0 where nothing came back
 * @param contentType media type in lower case, without parameters; empty where there is
 * none
 * @param body text of the body
 * @param millis time until it was here, in ms
 * @param failure why nothing came back
 * @param wire what nobody but a reader of the journal wants to know
 */
public record WebhookAnswer(int status, String contentType, String body, long millis, @Nullable String failure,
		Wire wire) {

	public WebhookAnswer(int status, String contentType, String body, long millis, @Nullable String failure) {
		this(status, contentType, body, millis, failure, Wire.NOTHING);
	}

	/**
	 * No answer.
	 */
	public static WebhookAnswer failed(String failure, long millis) {
		return new WebhookAnswer(0, "", "", millis, failure);
	}

	/**
	 * The same, with what went over the wire.
	 */
	public WebhookAnswer with(Wire wire) {
		return new WebhookAnswer(this.status, this.contentType, this.body, this.millis, this.failure, wire);
	}

	/**
	 * The same, as it came of a fault.
	 * @param fault its name
	 */
	public WebhookAnswer because(String fault) {
		return with(new Wire(this.wire.sent, this.wire.received, fault));
	}

	/**
	 * Whether the application answered with a status of success.
	 */
	public boolean ok() {
		return this.status >= 200 && this.status < 300;
	}

	/**
	 * What went wrong, for the journal.
	 */
	public String problem() {
		return (this.failure != null) ? this.failure : "status " + this.status;
	}

	/**
	 * What else went over the wire.
	 *
	 * @param sent headers of the request
	 * @param received headers of the answer
	 * @param fault name of the fault that happened to it
	 */
	public record Wire(Map<String, List<String>> sent, Map<String, List<String>> received, @Nullable String fault) {

		static final Wire NOTHING = new Wire(Map.of(), Map.of(), null);

	}

}
