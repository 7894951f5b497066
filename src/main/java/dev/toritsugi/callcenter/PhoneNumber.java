package dev.toritsugi.callcenter;

import java.net.URI;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of the account whose callers come here.
 *
 * @param number The number with its country, as in +81312345678.
 * @param statusCallback Address of your own that Twilio tells when a call is over.
 */
public record PhoneNumber(@NotNull(message = PhoneNumber.NUMBER) @Pattern(regexp = "\\+[1-9][0-9]{1,14}",
		message = PhoneNumber.NUMBER) String number, @WebAddress @Nullable URI statusCallback) {

	private static final String NUMBER = "a number with its country and without spaces, between quotes, "
			+ "as in \"+81312345678\"";

	/**
	 * An optional setting may stand empty, as a variable of the environment often does.
	 */
	public PhoneNumber {
		statusCallback = (statusCallback == null || statusCallback.toString().isEmpty()) ? null : statusCallback;
	}

}
