package dev.toritsugi.provisioning.doctor.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.twilio.webhook.WebhookClient.Response;

/**
 * Checks that the server responds at its public URL, accepts a request signed for this
 * URL and refuses a request without a signature. The check sends its requests to
 * /enqueue, where they have no side effects.
 */
public class PublicUrlCheck implements DoctorCheck {

	private static final String CALLERS_HEAR_AN_ERROR = "Callers hear an error message.";

	@Override
	public List<Finding> findings(DoctorContext context) {
		URI webhook = EnqueueProbe.url(context.server());
		try {
			Response signed = context.webhooks().post(webhook, webhook.toString(), EnqueueProbe.CALL);
			if (signed.status() == 200 && signed.body().contains("<Response")) {
				return unsigned(context, webhook);
			}
			return List.of((signed.status() == 403) ? refused(context, webhook) : unexpected(webhook, signed));
		}
		catch (IOException ex) {
			return List
				.of(new Finding(
						"No server answers at %s (%s).".formatted(webhook,
								(ex instanceof ConnectException) ? "connection refused or host unknown"
										: ex.getMessage()),
						"Twilio cannot reach the server. " + CALLERS_HEAR_AN_ERROR,
						"Start the server and the proxy or tunnel in front of it, or correct twilio.public-url."));
		}
	}

	private static List<Finding> unsigned(DoctorContext context, URI webhook) throws IOException {
		Response response = context.webhooks().post(webhook, null, EnqueueProbe.CALL);
		return (response.status() == 403) ? List.of()
				: List.of(new Finding(
						"%s answers a request without a signature with status %d.".formatted(webhook,
								response.status()),
						"Strangers can send requests that only Twilio may send.",
						"Route twilio.public-url to this server: something else answers there."));
	}

	private static Finding unexpected(URI webhook, Response response) {
		return new Finding("%s answers with status %d and without TwiML.".formatted(webhook, response.status()),
				CALLERS_HEAR_AN_ERROR,
				"Set twilio.public-url to the URL of the server with any path prefix, as in https://calls.example.com, "
						+ "and check the proxy.");
	}

	private static Finding refused(DoctorContext context, URI webhook) throws IOException {
		for (Map.Entry<String, String> variant : MisconfiguredProxyUrls.of(webhook).entrySet()) {
			if (context.webhooks().post(webhook, variant.getKey(), EnqueueProbe.CALL).status() == 200) {
				return new Finding(
						"%s refuses a request signed for this URL and accepts one signed for %s: %s.".formatted(webhook,
								variant.getKey(), variant.getValue()),
						"The server refuses every webhook, because Twilio signs the URL that it requests. "
								+ CALLERS_HEAR_AN_ERROR,
						"Set twilio.public-url of the server to %s, or make the proxy send X-Forwarded-Proto, "
							.formatted(context.server()) + "X-Forwarded-Host and X-Forwarded-Prefix.");
			}
		}
		return new Finding("%s refuses a request signed with twilio.auth-token.".formatted(webhook),
				"If the token is the account's, the server refuses Twilio's webhooks too. " + CALLERS_HEAR_AN_ERROR,
				"Compare twilio.auth-token here, at the server and in the Console, and set twilio.public-url of the "
						+ "server to %s. The server's log shows the URL that it checks.".formatted(context.server()));
	}

}
