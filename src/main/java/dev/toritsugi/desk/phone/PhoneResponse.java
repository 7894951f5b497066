package dev.toritsugi.desk.phone;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.operator.OperatorResponse;
import org.jspecify.annotations.Nullable;

/**
 * The JSON response with which a browser creates a {@code Device} of Twilio's Voice SDK.
 *
 * @param token access token, valid for one hour
 * @param identity identity of the browser phone
 * @param expiresAt when the token expires, by Twilio's clock
 * @param options options of the {@code Device}
 */
record PhoneResponse(String token, String identity, Instant expiresAt, Options options) implements OperatorResponse {

	/** Returns a description without the token, which is a secret. */
	@Override
	public String toString() {
		return "PhoneResponse[identity=" + this.identity + ", expiresAt=" + this.expiresAt + "]";
	}

	/**
	 * Options of the {@code Device}, with the Voice SDK's names.
	 *
	 * @param chunderw host of another signalling server, or null for Twilio's
	 * @param edge edge location of Twilio's network, or null for the nearest
	 * @param codecPreferences codecs in the order in which the phone offers them
	 * @param maxCallSignalingTimeoutMs time in milliseconds for which a call survives the
	 * loss of its signalling connection
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Options(@Nullable String chunderw, @Nullable String edge, List<String> codecPreferences,
			int maxCallSignalingTimeoutMs) {

		private static final int SIGNALLING_TIMEOUT = 30_000;

		static Options of(@Nullable String signallingHost, @Nullable String edge) {
			return new Options(signallingHost, edge, List.of("opus", "pcmu"), SIGNALLING_TIMEOUT);
		}

	}

}
