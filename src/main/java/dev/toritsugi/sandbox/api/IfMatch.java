package dev.toritsugi.sandbox.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;

/**
 * Versions of resources in the headers ETag and If-Match. Whether Twilio quotes them is
 * not documented: they are sent in the quotes that HTTP wants, and read with and without.
 */
public final class IfMatch {

	private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

	private IfMatch() {
	}

	/**
	 * Makes sure that the resource is the one that the client has seen.
	 * @param header value of If-Match; none for any version
	 * @throws TwilioError 412 if it is another
	 */
	public static void require(Resource resource, @Nullable String header) {
		if (header == null || header.equals("*")) {
			return;
		}
		Matcher matcher = VERSION.matcher(header.strip());
		resource.requireVersion(matcher.matches() ? Integer.valueOf(matcher.group(1)) : -1);
	}

	/**
	 * An answer with the version of what it shows.
	 */
	public static <T> ResponseEntity<T> tagged(int status, Resource resource, T body) {
		return ResponseEntity.status(status).eTag("\"" + resource.version() + "\"").body(body);
	}

}
