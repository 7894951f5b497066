package dev.toritsugi.sandbox.callback;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.WebhookKey;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.engine.WebhookSender;
import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks over HTTP, with Twilio's signature and headers.
 */
public final class HttpWebhookSender implements WebhookSender {

	private static final String AUTHORIZATION = "Authorization";

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.connectTimeout(CONNECT)
		.build();

	private final AccountSecrets secrets;

	/**
	 * @param secrets secrets of the account, which sign the webhooks
	 */
	public HttpWebhookSender(AccountSecrets secrets) {
		this.secrets = secrets;
	}

	@Override
	public CompletionStage<WebhookAnswer> send(Webhook webhook) {
		long start = System.nanoTime();
		HttpRequest request;
		try {
			request = request(webhook);
		}
		catch (IllegalArgumentException ex) {
			return CompletableFuture.completedFuture(WebhookAnswer.failed("unusable URL: " + ex.getMessage(), 0));
		}
		return this.http.sendAsync(request, (head) -> new BoundedBodySubscriber())
			.orTimeout(webhook.limit().toMillis(), TimeUnit.MILLISECONDS)
			.handle((response, failure) -> answer(response, failure, start, webhook.limit())
				.with(new WebhookAnswer.Wire(sent(request), (response != null) ? response.headers().map() : Map.of(),
						null)));
	}

	/** Returns a webhook's request headers for the journal, without credentials. */
	private static Map<String, List<String>> sent(HttpRequest request) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(request.headers().map());
		headers.remove(AUTHORIZATION);
		return headers;
	}

	private HttpRequest request(Webhook webhook) {
		boolean get = webhook.method().equals("GET");
		String form = encode(webhook.parameters());
		WebhookDestination address = WebhookDestination.of(webhook.url());
		URI url = get ? withQuery(address.url(), form) : address.url();
		HttpRequest.Builder request = HttpRequest.newBuilder(url)
			.timeout(webhook.limit())
			.header("User-Agent", "TwilioProxy/1.1")
			.header("Accept", "*/*");
		sign(request, url, get ? Map.of() : webhook.parameters());
		if (!webhook.cookie().isEmpty()) {
			request.header("Cookie", webhook.cookie());
		}
		if (address.authorization() != null) {
			request.header(AUTHORIZATION, address.authorization());
		}
		if (get) {
			return request.GET().build();
		}
		return request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
			.POST(BodyPublishers.ofString(form))
			.build();
	}

	private void sign(HttpRequest.Builder request, URI url, Map<String, String> form) {
		WebhookKey key = this.secrets.webhookKey();
		WebhookSigner signer = (key != null) ? WebhookSigner.with(key) : WebhookSigner.with(this.secrets.authToken());
		request.header("X-Twilio-Signature", signer.sign(url, form));
		if (key != null) {
			request.header("X-Twilio-Webhooks-Signature-Settings", "key=" + key.id() + ",algorithm=" + key.algorithm());
		}
	}

	private static URI withQuery(URI url, String query) {
		return URI.create(url + ((url.getRawQuery() != null) ? "&" : "?") + query);
	}

	private static String encode(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((parameter) -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static WebhookAnswer answer(@Nullable HttpResponse<BoundedBodySubscriber.Body> response,
			@Nullable Throwable failure, long start, Duration limit) {
		long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
		if (response != null) {
			WebhookAnswer answer = new WebhookAnswer(response.statusCode(), mediaType(response), response.body().text(),
					millis, null);
			return response.body().tooLarge() ? answer.withoutBody() : answer;
		}
		Throwable cause = (failure instanceof CompletionException) ? failure.getCause() : failure;
		return WebhookAnswer.failed((cause instanceof TimeoutException || cause instanceof HttpTimeoutException)
				? "no answer within " + limit.toSeconds() + " s" : "" + cause, millis);
	}

	private static String mediaType(HttpResponse<?> response) {
		String type = response.headers().firstValue("Content-Type").orElse("");
		return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
	}

}
