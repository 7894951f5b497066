package dev.toritsugi.twilio.webhook;

import java.util.ArrayList;
import java.util.List;

/**
 * The value of the header {@code X-Twilio-Webhooks-Signature-Settings}, which names the
 * Shared Key and the algorithm of the signature: {@code key=<id>,algorithm=HMAC_SHA256}.
 * Twilio adds this header to a webhook that is signed with a Shared Key instead of the
 * auth token. All parameters except {@code key} and {@code algorithm} are ignored.
 *
 * @param keyId ID of the key, or an empty text if the header contains no ID or several
 * @param algorithm name of the algorithm, or an empty text if the header contains no name
 * or several
 */
record SharedKeySettings(String keyId, String algorithm) {

	static final String HEADER = "X-Twilio-Webhooks-Signature-Settings";

	/**
	 * Parses the values of all headers of this name. If a request contains the header
	 * twice, the parameters of both headers are combined, so that no parameter is
	 * overlooked.
	 */
	static SharedKeySettings parse(List<String> headers) {
		List<String> keyIds = new ArrayList<>();
		List<String> algorithms = new ArrayList<>();
		for (String parameter : String.join(",", headers).split(",")) {
			int equals = parameter.indexOf('=');
			String name = parameter.substring(0, Math.max(0, equals)).strip();
			String value = parameter.substring(equals + 1).strip();
			if (name.equals("key")) {
				keyIds.add(value);
			}
			else if (name.equals("algorithm")) {
				algorithms.add(value);
			}
		}
		return new SharedKeySettings(only(keyIds), only(algorithms));
	}

	private static String only(List<String> values) {
		return (values.size() == 1) ? values.get(0) : "";
	}

}
