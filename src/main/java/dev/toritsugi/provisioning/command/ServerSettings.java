package dev.toritsugi.provisioning.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.twilio.TwilioAccountProperties;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a running server has read at its start, as a digest for each group of
 * keys. An apply compares the digests with those of the previous apply to find out
 * whether the server must be restarted.
 */
final class ServerSettings {

	private static final int DIGITS = 16;

	private ServerSettings() {
	}

	/**
	 * Returns a digest for each group of keys, without the prefix {@code call-center}.
	 */
	static Map<String, String> digests(CallCenter center, TwilioAccountProperties account) {
		Map<String, String> digests = new LinkedHashMap<>();
		digests.put("operators", digest(operators(center)));
		digests.put("after-call",
				digest(center.afterCall().time(), center.afterCall().queues(), center.afterCall().longest()));
		digests.put("ring-timeout", digest(center.ringTimeout()));
		digests.put("outcomes", digest(center.outcomes()));
		digests.put("missed-calls", digest(center.missedCalls()));
		digests.put("greeting", digest(center.greeting()));
		digests.put("apology", digest(center.apology()));
		digests.put("goodbye", digest(center.goodbye()));
		digests.put("fallback-number", digest(center.fallbackNumber()));
		digests.put("phone-numbers", digest(center.phoneNumbers()));
		digests.put("task", digest(center.task()));
		digests.put("reconciler", digest(center.reconciler()));
		digests.put("allowed-origins", digest(center.allowedOrigins()));
		digests.put("twilio.public-url", digest(account.publicUrl()));
		return digests;
	}

	/** Returns what the sign-in of the operators depends on. */
	private static List<List<String>> operators(CallCenter center) {
		return center.operators()
			.stream()
			.map((operator) -> List.of(operator.name(), String.valueOf(operator.passwordHash()),
					String.valueOf(operator.workerName()), operator.role().name()))
			.toList();
	}

	private static String digest(@Nullable Object... values) {
		try {
			byte[] text = Arrays.toString(values).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)).substring(0, DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
