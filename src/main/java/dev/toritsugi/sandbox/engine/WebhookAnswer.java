package dev.toritsugi.sandbox.engine;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The application's response to a webhook, or the reason why there was no usable
 * response.
 *
 * @param status HTTP status, or 0 if there was no response
 * @param contentType media type in lower case, without parameters, or an empty text if
 * the response has no content type
 * @param body text of the response body
 * @param millis time from the request to the response, in milliseconds
 * @param failure reason why there was no usable response, or null if there was a usable
 * response
 * @param wire headers and injected fault of the exchange; used only by the journal
 */
public record WebhookAnswer(int status, String contentType, String body, long millis, @Nullable String failure,
		Wire wire) {

	private static final String TOO_LARGE = "the response body is larger than 64 KiB";

	public WebhookAnswer(int status, String contentType, String body, long millis, @Nullable String failure) {
		this(status, contentType, body, millis, failure, Wire.NOTHING);
	}

	/**
	 * Creates the result for a webhook that received no response.
	 * @param failure reason why there was no response
	 * @param millis time until the failure, in milliseconds
	 */
	public static WebhookAnswer failed(String failure, long millis) {
		return new WebhookAnswer(0, "", "", millis, failure);
	}

	/**
	 * Returns a copy without a body, for a response whose body is larger than 64 KiB.
	 */
	public WebhookAnswer withoutBody() {
		return new WebhookAnswer(this.status, this.contentType, "", this.millis, TOO_LARGE, this.wire);
	}

	/**
	 * Whether the body of the response is larger than 64 KiB, so that it was not read.
	 */
	public boolean isTooLarge() {
		return TOO_LARGE.equals(this.failure);
	}

	/**
	 * Returns a copy with the given headers and fault.
	 */
	public WebhookAnswer with(Wire wire) {
		return new WebhookAnswer(this.status, this.contentType, this.body, this.millis, this.failure, wire);
	}

	/**
	 * Returns a copy with the name of the injected fault that affected the exchange.
	 * @param fault name of the fault
	 */
	public WebhookAnswer because(String fault) {
		return with(new Wire(this.wire.sent, this.wire.received, fault));
	}

	/**
	 * Whether the application has responded with status 2xx.
	 */
	public boolean ok() {
		return this.status >= 200 && this.status < 300;
	}

	/**
	 * Returns a description of the failure for the journal.
	 */
	public String problem() {
		return (this.failure != null) ? this.failure : "status " + this.status;
	}

	/**
	 * Headers of the exchange, and the injected fault that affected it.
	 *
	 * @param sent headers of the request
	 * @param received headers of the response
	 * @param fault name of the injected fault, or null if no fault affected the exchange
	 */
	public record Wire(Map<String, List<String>> sent, Map<String, List<String>> received, @Nullable String fault) {

		static final Wire NOTHING = new Wire(Map.of(), Map.of(), null);

	}

}
