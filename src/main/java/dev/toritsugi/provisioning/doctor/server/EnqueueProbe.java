package dev.toritsugi.provisioning.doctor.server;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.provisioning.desired.WebhookUrls;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.webhook.WebhookClient;
import dev.toritsugi.twilio.webhook.WebhookClient.Response;

/**
 * Sends a signed request to the server's /enqueue, where a request has no side effects,
 * and reads from the TwiML into which workflow the server puts callers.
 */
public final class EnqueueProbe {

	/** Form of a call that does not exist. */
	static final Map<String, String> CALL = Map.of("CallSid", "CA00000000000000000000000000d0c701", "From",
			"+15005550006", "To", "+15005550006", "CallStatus", "ringing");

	private static final Pattern WORKFLOW = Pattern.compile("<Enqueue[^>]*\\bworkflowSid=\"(WW[0-9a-f]{32})\"");

	private EnqueueProbe() {
	}

	/**
	 * Returns the SID of the workflow into which the server at the public URL puts
	 * callers. Returns empty if no server answers or if it answers without a workflow.
	 * Behind a load balancer, only one replica answers.
	 */
	public static Optional<String> workflowOfServer(TwilioAccountProperties account) {
		URI server = account.publicUrl();
		return (server != null) ? workflow(server, new WebhookClient(account)) : Optional.empty();
	}

	static Optional<String> workflow(URI server, WebhookClient webhooks) {
		try {
			URI url = url(server);
			Response response = webhooks.post(url, url.toString(), CALL);
			Matcher workflow = WORKFLOW.matcher(response.body());
			return workflow.find() ? Optional.of(workflow.group(1)) : Optional.empty();
		}
		catch (IOException ex) {
			// PublicUrlCheck reports a server that does not answer.
			return Optional.empty();
		}
	}

	static URI url(URI server) {
		return URI.create(WebhookUrls.of(server, null).enqueue());
	}

}
