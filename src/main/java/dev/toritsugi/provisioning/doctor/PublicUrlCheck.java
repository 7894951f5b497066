package dev.toritsugi.provisioning.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.twilio.webhook.WebhookProbe.Answer;

/**
 * Whether the server answers at its public address, takes what Twilio signs for that
 * address, and refuses what nobody signed. /enqueue is asked, which changes nothing.
 */
class PublicUrlCheck implements DoctorCheck {

	private static final Map<String, String> CALL = Map.of("CallSid", "CA00000000000000000000000000d0c701", "From",
			"+15005550006", "To", "+15005550006", "CallStatus", "ringing");

	@Override
	public List<Finding> findings(DoctorContext examination) {
		URI webhook = URI.create(examination.server().toString().replaceFirst("/$", "") + "/enqueue");
		try {
			Answer signed = examination.probe().post(webhook, webhook.toString(), CALL);
			if (signed.status() == 200 && signed.body().contains("<Response")) {
				return unsigned(examination, webhook);
			}
			return List.of((signed.status() == 403) ? refused(examination, webhook) : strange(webhook, signed));
		}
		catch (IOException ex) {
			return List.of(new Finding("Nobody answers at %s: %s".formatted(webhook, ex),
					"Twilio can't reach the server either, and callers hear an error",
					"start the server, the proxy or the tunnel before it; or set twilio.public-url to where it is"));
		}
	}

	private static List<Finding> unsigned(DoctorContext examination, URI webhook) throws IOException {
		Answer answer = examination.probe().post(webhook, null, CALL);
		return (answer.status() == 403) ? List.of()
				: List
					.of(new Finding("%s answers %d to a request that nobody signed".formatted(webhook, answer.status()),
							"a stranger could do what only Twilio may",
							"have twilio.public-url lead to this server, not to something that answers before it"));
	}

	private static Finding strange(URI webhook, Answer answer) {
		return new Finding("%s answers %d, and no TwiML".formatted(webhook, answer.status()),
				"callers hear an error; something else answers there, or a proxy leads somewhere else",
				"set twilio.public-url to the server's address with any path prefix, as in https://calls.example.com");
	}

	private static Finding refused(DoctorContext examination, URI webhook) throws IOException {
		for (Map.Entry<String, String> other : otherwise(webhook).entrySet()) {
			if (examination.probe().post(webhook, other.getKey(), CALL).status() == 200) {
				return new Finding(
						"%s refuses what is signed for it, and takes what is signed for %s: %s".formatted(webhook,
								other.getKey(), other.getValue()),
						"Twilio signs the address that it requests, so every webhook is refused",
						"set twilio.public-url of the server to %s, or have the proxy send X-Forwarded-Proto, "
							.formatted(examination.server()) + "X-Forwarded-Host and X-Forwarded-Prefix");
			}
		}
		return new Finding("%s refuses what is signed with this auth token".formatted(webhook),
				"Twilio's webhooks are refused as well, if its token is the same",
				"the server's log has the address that it saw; compare twilio.auth-token here, there and in the "
						+ "Console, and set twilio.public-url of the server to " + examination.server());
	}

	/** Addresses that a server behind a proxy may take for its own, with what differs. */
	private static Map<String, String> otherwise(URI webhook) {
		Map<String, String> others = new LinkedHashMap<>();
		boolean secure = "https".equals(webhook.getScheme());
		String rest = webhook.getRawAuthority() + webhook.getRawPath();
		others.putIfAbsent((secure ? "http" : "https") + "://" + rest,
				"the proxy does not say that callers come by " + (secure ? "https" : "http"));
		port(webhook).ifPresent((port) -> others.putIfAbsent(
				webhook.getScheme() + "://" + webhook.getHost() + ":" + port + webhook.getRawPath(),
				"the proxy says a port"));
		others.putIfAbsent(webhook.getScheme() + "://" + webhook.getHost() + webhook.getRawPath(),
				"the proxy does not say the port");
		others.putIfAbsent("http://" + webhook.getHost() + webhook.getRawPath(),
				"the proxy says neither https nor the port");
		others.putIfAbsent(webhook.getScheme() + "://" + webhook.getRawAuthority() + "/enqueue",
				"the proxy takes the path prefix away");
		others.putIfAbsent("http://" + webhook.getRawAuthority() + "/enqueue",
				"the proxy takes the path prefix away, and does not say https");
		for (String host : List.of("localhost", "127.0.0.1")) {
			for (String port : List.of("", ":8080", ":" + Math.max(webhook.getPort(), 80))) {
				others.putIfAbsent("http://" + host + port + "/enqueue", "the proxy does not say the host");
			}
		}
		others.remove(webhook.toString());
		return others;
	}

	private static Optional<Integer> port(URI webhook) {
		return (webhook.getPort() >= 0) ? Optional.empty()
				: Optional.of("https".equals(webhook.getScheme()) ? 443 : 80);
	}

}
