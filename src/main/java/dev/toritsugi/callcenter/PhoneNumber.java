package dev.toritsugi.callcenter;

import java.net.URI;

import dev.toritsugi.callcenter.constraint.E164;
import dev.toritsugi.callcenter.constraint.WebAddress;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Phone number of the Twilio account whose callers reach this call centre.
 *
 * @param number Phone number in E.164, as in +81312345678.
 * @param statusCallback URL, not on this server, to which Twilio reports the end of each
 * call.
 */
public record PhoneNumber(@NotNull(message = E164.EXPECTED) @E164 String number,
		@WebAddress @Nullable URI statusCallback) {

	/**
	 * Treats an empty URL as missing, because environment variables are often set but
	 * empty.
	 */
	public PhoneNumber {
		statusCallback = (statusCallback == null || statusCallback.toString().isEmpty()) ? null : statusCallback;
	}

}
