package dev.toritsugi.twilio.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.toritsugi.twilio.TwilioAccountProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Sends requests to this server's webhooks, signed as Twilio would sign them. The command
 * {@code provision doctor} uses this client.
 */
public final class WebhookClient {

	/** Time limit of a request, which equals Twilio's time limit for a voice webhook. */
	private static final Duration LIMIT = Duration.ofSeconds(15);

	/** User agent of the requests, so that the server's log can name them. */
	static final String USER_AGENT = "toritsugi-doctor";

	private final HttpClient http;

	private final String authToken;

	public WebhookClient(TwilioAccountProperties account) {
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(Duration.ofSeconds(5))
			.build();
		this.authToken = account.authToken();
	}

	/**
	 * Sends a form by POST and returns the response, whatever its status.
	 * @param address URL to which the form is sent
	 * @param signedAs URL for which the form is signed, usually the same as
	 * {@code address}, or null to send no signature
	 * @throws IOException if the server does not respond within 15 seconds
	 */
	public Response post(URI address, @Nullable String signedAs, Map<String, String> form) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address)
			.timeout(LIMIT)
			.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
			.header(HttpHeaders.USER_AGENT, USER_AGENT);
		if (signedAs != null) {
			request.header("X-Twilio-Signature", signature(signedAs, form));
		}
		try {
			HttpResponse<String> response = this.http.send(request.POST(BodyPublishers.ofString(encoded(form))).build(),
					BodyHandlers.ofString());
			return new Response(response.statusCode(), response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	private String signature(String url, Map<String, String> form) {
		StringBuilder signed = new StringBuilder(url);
		new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
		return new String(SignatureValidator.sign(SignatureValidator.key(this.authToken, SignatureAlgorithm.HMAC_SHA1),
				signed.toString().getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
	}

	private static String encoded(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((field) -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/**
	 * The response of a webhook.
	 *
	 * @param status HTTP status
	 * @param body text of the response's body
	 */
	public record Response(int status, String body) {

	}

}
