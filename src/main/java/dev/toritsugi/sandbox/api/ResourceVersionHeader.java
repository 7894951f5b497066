package dev.toritsugi.sandbox.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;

/**
 * Reads and writes versions of resources in the headers If-Match and ETag. Twilio does
 * not document whether they are quoted: they are written in quotes, as HTTP demands, and
 * read with or without.
 */
public final class ResourceVersionHeader {

	private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

	private ResourceVersionHeader() {
	}

	/**
	 * Refuses a request that was made for another version of the resource.
	 * @param header value of If-Match; null for any version
	 * @throws TwilioError 412 if the resource has another version
	 */
	public static void require(Resource resource, @Nullable String header) {
		if (header == null || header.equals("*")) {
			return;
		}
		Matcher matcher = VERSION.matcher(header.strip());
		resource.requireVersion(matcher.matches() ? Integer.valueOf(matcher.group(1)) : -1);
	}

	/**
	 * A response with the version of the resource as its ETag.
	 */
	public static <T> ResponseEntity<T> tagged(int status, Resource resource, T body) {
		return ResponseEntity.status(status).eTag("\"" + resource.version() + "\"").body(body);
	}

}
