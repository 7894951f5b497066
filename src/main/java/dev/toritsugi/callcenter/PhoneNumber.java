package dev.toritsugi.callcenter;

import java.net.URI;

import dev.toritsugi.callcenter.constraint.E164;
import dev.toritsugi.callcenter.constraint.WebAddress;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A number of the account whose callers come here.
 *
 * @param number The number with its country, as in +81312345678.
 * @param statusCallback Address of your own that Twilio tells when a call is over.
 */
public record PhoneNumber(@NotNull(message = E164.EXPECTED) @E164 String number,
		@WebAddress @Nullable URI statusCallback) {

	/**
	 * An optional setting may stand empty, as a variable of the environment often does.
	 */
	public PhoneNumber {
		statusCallback = (statusCallback == null || statusCallback.toString().isEmpty()) ? null : statusCallback;
	}

}
