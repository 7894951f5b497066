package dev.toritsugi.sandbox.engine;

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
 */
public record WebhookAnswer(int status, String contentType, String body, long millis, @Nullable String failure) {

	/**
	 * No answer.
	 */
	public static WebhookAnswer failed(String failure, long millis) {
		return new WebhookAnswer(0, "", "", millis, failure);
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

}
