package dev.toritsugi.sandbox.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;

/**
 * Reads resource versions from the If-Match header, and writes resource versions to the
 * ETag header. Twilio does not document whether versions are quoted. This class writes
 * versions with quotes, as HTTP requires, and accepts versions with or without quotes.
 */
public final class ResourceVersionHeader {

	private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

	private ResourceVersionHeader() {
	}

	/**
	 * Checks that the resource has the version that a request requires.
	 * @param header value of the If-Match header, or null to accept any version
	 * @throws TwilioError 412 if the resource does not have the required version
	 */
	public static void require(Resource resource, @Nullable String header) {
		if (header == null || header.equals("*")) {
			return;
		}
		Matcher matcher = VERSION.matcher(header.strip());
		if (!matcher.matches()) {
			throw TwilioError.preconditionFailed("%s has version %d, the If-Match header says %s"
				.formatted(resource.sid(), resource.version(), header));
		}
		resource.requireVersion(Integer.valueOf(matcher.group(1)));
	}

	/**
	 * Returns a response whose ETag header contains the version of the resource.
	 */
	public static <T> ResponseEntity<T> tagged(int status, Resource resource, T body) {
		return ResponseEntity.status(status).eTag("\"" + resource.version() + "\"").body(body);
	}

}
