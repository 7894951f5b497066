package dev.toritsugi.twilio.webhook;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes a request of a slice test look as if its signature had been checked.
 */
public final class SignedFor {

	private SignedFor() {
	}

	/**
	 * @param base base URL for which Twilio has signed the request, without a slash at
	 * the end
	 */
	public static RequestPostProcessor address(String base) {
		return (request) -> {
			new WebhookBaseUrl(base).keepIn(request);
			return request;
		};
	}

}
