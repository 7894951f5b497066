package dev.toritsugi.twilio.webhook;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes a request of a slice test one whose signature was checked already.
 */
public final class SignedFor {

	private SignedFor() {
	}

	/**
	 * @param base address that Twilio is to have signed, without a slash at its end
	 */
	public static RequestPostProcessor address(String base) {
		return (request) -> {
			new WebhookBaseUrl(base).keepIn(request);
			return request;
		};
	}

}
