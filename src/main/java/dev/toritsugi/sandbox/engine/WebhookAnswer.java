package dev.toritsugi.sandbox.engine;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The application's answer to a webhook.
 *
 * @param status HTTP status; 0 if there was no answer
 * @param contentType media type in lower case, without parameters; empty for none
 * @param body text of the body
 * @param millis time from sending to the answer, in milliseconds
 * @param failure reason why there was no answer; null if there was one
 * @param wire headers and fault, for the journal only
 */
public record WebhookAnswer(int status, String contentType, String body, long millis, @Nullable String failure,
		Wire wire) {

	public WebhookAnswer(int status, String contentType, String body, long millis, @Nullable String failure) {
		this(status, contentType, body, millis, failure, Wire.NOTHING);
	}

	/**
	 * A missing answer.
	 * @param failure the reason
	 */
	public static WebhookAnswer failed(String failure, long millis) {
		return new WebhookAnswer(0, "", "", millis, failure);
	}

	/**
	 * A copy of the answer with those headers.
	 */
	public WebhookAnswer with(Wire wire) {
		return new WebhookAnswer(this.status, this.contentType, this.body, this.millis, this.failure, wire);
	}

	/**
	 * A copy of the answer that names the fault behind it.
	 * @param fault name of the fault
	 */
	public WebhookAnswer because(String fault) {
		return with(new Wire(this.wire.sent, this.wire.received, fault));
	}

	/**
	 * Whether the application answered with status 2xx.
	 */
	public boolean ok() {
		return this.status >= 200 && this.status < 300;
	}

	/**
	 * A description of the failure, for the journal.
	 */
	public String problem() {
		return (this.failure != null) ? this.failure : "status " + this.status;
	}

	/**
	 * Headers of the exchange, and the fault that affected it.
	 *
	 * @param sent headers of the request
	 * @param received headers of the answer
	 * @param fault name of the fault; null for none
	 */
	public record Wire(Map<String, List<String>> sent, Map<String, List<String>> received, @Nullable String fault) {

		static final Wire NOTHING = new Wire(Map.of(), Map.of(), null);

	}

}
