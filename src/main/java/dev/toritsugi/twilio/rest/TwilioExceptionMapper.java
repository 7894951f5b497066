package dev.toritsugi.twilio.rest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

/**
 * Maps responses with status 400 and above to exceptions. The SDK's {@code ApiException}
 * is not used, because it contains only the status in the JSON body, which is missing if
 * a proxy has sent an HTML page.
 */
final class TwilioExceptionMapper {

	/**
	 * Waiting time that an exception contains if Twilio sends no Retry-After. The time is
	 * short, because an operator is waiting.
	 */
	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(1);

	private static final JsonMapper JSON = new JsonMapper();

	private TwilioExceptionMapper() {
	}

	static TwilioException from(HttpResponse<String> response) {
		return from(response, response.body());
	}

	/**
	 * Returns the exception for a response.
	 * @param text body of the response
	 */
	static TwilioException from(HttpResponse<?> response, String text) {
		String message = describe(response, text);
		int status = response.statusCode();
		return switch (status) {
			case 401, 403 -> new TwilioException.Unauthorized(message);
			case 404 -> new TwilioException.NotFound(message);
			case 408, 429 -> new TwilioException.Unavailable(message, retryAfter(response), status == 429, null);
			default -> (status >= 500) ? new TwilioException.Unavailable(message, retryAfter(response), false, null)
					: new TwilioException.Rejected(message);
		};
	}

	/**
	 * Returns the exception for a request without a complete response.
	 * @param host host name of the request, with the port if the URL contains one
	 */
	static TwilioException unreachable(String host, String reason, Throwable cause) {
		return new TwilioException.Unavailable("Twilio (%s): %s".formatted(host, reason), RETRY_AFTER, false, cause);
	}

	/**
	 * Returns the exception for a request that is not sent, because its deadline has
	 * passed.
	 */
	static TwilioException outOfTime() {
		return new TwilioException.Unavailable("Twilio: no time left for a request", RETRY_AFTER, false, null);
	}

	/**
	 * Returns the exception for a response that the SDK can't read.
	 * @param address URL of the request; the message contains its host and path, because
	 * {@code twilio.api-base-url} or a proxy may lead to a server that is not Twilio's
	 */
	static TwilioException unreadable(URI address, RuntimeException cause) {
		return unavailable(
				"Twilio (%s): unreadable answer from %s".formatted(address.getAuthority(), address.getPath()), cause);
	}

	/** Returns the exception for a response whose values are malformed. */
	static TwilioException malformed(RuntimeException cause) {
		return unavailable("Twilio: unreadable answer, " + cause.getMessage(), cause);
	}

	private static TwilioException unavailable(String message, RuntimeException cause) {
		return new TwilioException.Unavailable(message, RETRY_AFTER, false, cause);
	}

	private static Duration retryAfter(HttpResponse<?> response) {
		OptionalLong seconds = seconds(response.headers().firstValue(HttpHeaders.RETRY_AFTER).orElse(""));
		Duration asked = (seconds.isPresent()) ? Duration.ofSeconds(seconds.getAsLong()) : RETRY_AFTER;
		return (asked.compareTo(LONGEST_RETRY_AFTER) > 0) ? LONGEST_RETRY_AFTER : asked;
	}

	private static OptionalLong seconds(String value) {
		return value.matches("[0-9]{1,9}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
	}

	/**
	 * Returns the HTTP status with the code and message of Twilio's error body, for
	 * instance {@code {"code":20404,"message":"…","more_info":"…","status":404}}.
	 */
	private static String describe(HttpResponse<?> response, String text) {
		try {
			JsonNode body = JSON.readTree(text);
			return "Twilio answered %d, code %s: %s".formatted(response.statusCode(),
					body.path("code").asString("none"), body.path("message").asString("no message"));
		}
		catch (JacksonException ex) {
			// A proxy may have sent the response.
			return "Twilio (%s) answered %d without a readable body".formatted(response.uri().getAuthority(),
					response.statusCode());
		}
	}

}
