package dev.toritsugi.twilio.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Sends the requests of Twilio's SDK, and stops waiting for a response at the deadline.
 * <p>
 * The SDK's own {@code NetworkHttpClient} is not used, because it sets time-outs of 30 s
 * on every request, whatever its configuration. The SDK's base class would repeat every
 * request, even a POST, after a 5xx response. This client therefore throws an exception
 * for a 5xx response, so that only {@link RequestRetry} decides which requests are
 * repeated. The SDK also hard-codes Twilio's host names, which this client replaces with
 * {@code twilio.api-base-url}.
 */
class TwilioHttpClient extends com.twilio.http.HttpClient {

	private final HttpClient http;

	private final TwilioCredentials credentials;

	private final @Nullable URI baseUrl;

	private final Duration attempt;

	private final Deadline deadline;

	private final TwilioClock time;

	private @Nullable String etag;

	private @Nullable URI answered;

	TwilioHttpClient(HttpClient http, TwilioCredentials credentials, @Nullable URI baseUrl, Duration attempt,
			Deadline deadline, TwilioClock time) {
		this.http = http;
		this.credentials = credentials;
		this.baseUrl = baseUrl;
		this.attempt = attempt;
		this.deadline = deadline;
		this.time = time;
	}

	/**
	 * Returns the version of the resource, which is the ETag of the last response without
	 * quotes, or null if the response had no ETag. Whether Twilio quotes the ETag is
	 * UNCONFIRMED. Twilio's JavaScript SDK sends the ETag back without quotes.
	 */
	@Nullable String etag() {
		return this.etag;
	}

	/**
	 * Returns the URL of the last request, or null if its response did not have a status
	 * below 400. An exception that the SDK throws after a response with a status below
	 * 400 means that the SDK could not read the response.
	 */
	@Nullable URI answered() {
		return this.answered;
	}

	@Override
	public Response makeRequest(Request request) {
		HttpResponse<String> response = authenticated(request, BodyHandlers.ofString());
		if (response.statusCode() < 300) {
			// An error response is ignored, because it may come from a proxy whose clock
			// differs.
			response.headers().firstValue(HttpHeaders.DATE).ifPresent(this.time::observe);
		}
		this.etag = response.headers()
			.firstValue(HttpHeaders.ETAG)
			.map((value) -> value.replaceAll("^W/|\"", ""))
			.orElse(null);
		if (response.statusCode() >= 400) {
			throw TwilioExceptionMapper.from(response);
		}
		this.answered = response.uri();
		return new Response(response.body(), response.statusCode());
	}

	/**
	 * Reads a media file.
	 * @param most maximum length of the file, in bytes
	 * @throws TwilioException.Rejected if the file is longer
	 */
	byte[] media(Request request, int most) {
		HttpResponse<MediaBody> response = authenticated(request, MediaBody.handler(most));
		if (response.statusCode() >= 300) {
			throw TwilioExceptionMapper.from(response, response.body().text());
		}
		if (response.body().bytes().length > most) {
			throw new TwilioException.Rejected("Twilio's media file has more than " + most + " bytes");
		}
		return response.body().bytes();
	}

	private static boolean isMedia(Request request) {
		return request.getUrl() != null && request.getUrl().endsWith(".mp3");
	}

	/**
	 * Sends a request with the current credentials. If Twilio refuses the request, sends
	 * it again with the other auth token. This does no harm, because Twilio does not
	 * carry out a request that it refuses with status 401.
	 */
	private <T> HttpResponse<T> authenticated(Request request, BodyHandler<T> handler) {
		String password = this.credentials.password();
		HttpResponse<T> response = send(request, password, handler);
		Optional<String> other = this.credentials.insteadOf(password);
		if (response.statusCode() != HttpStatus.UNAUTHORIZED.value() || other.isEmpty()) {
			return response;
		}
		HttpResponse<T> second = send(request, other.get(), handler);
		// 429 or 5xx may have been sent before Twilio checked the token.
		if (second.statusCode() < 500 && second.statusCode() != HttpStatus.UNAUTHORIZED.value()
				&& second.statusCode() != HttpStatus.TOO_MANY_REQUESTS.value()) {
			this.credentials.use(other.get());
		}
		return second;
	}

	private <T> HttpResponse<T> send(Request request, String password, BodyHandler<T> handler) {
		request.setAuth(this.credentials.username(), password);
		Duration remaining = this.deadline.remaining();
		if (remaining.isZero()) {
			throw TwilioExceptionMapper.outOfTime();
		}
		Duration limit = (remaining.compareTo(this.attempt) < 0) ? remaining : this.attempt;
		return measured(httpRequest(request), limit, handler);
	}

	private HttpRequest httpRequest(Request request) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(address(request))
			.header(HttpHeaders.ACCEPT, isMedia(request) ? MediaType.ALL_VALUE : MediaType.APPLICATION_JSON_VALUE)
			.header(HttpHeaders.USER_AGENT, "toritsugi twilio-java/" + com.twilio.Twilio.VERSION);
		if (request.requiresAuthentication()) {
			builder.header(HttpHeaders.AUTHORIZATION, request.getAuthString());
		}
		request.getHeaderParams().forEach((name, values) -> values.forEach((value) -> builder.header(name, value)));
		if (request.getMethod() == HttpMethod.GET) {
			return builder.GET().build();
		}
		return builder.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
			.method(request.getMethod().toString(), BodyPublishers.ofString(request.encodeFormBody()))
			.build();
	}

	private URI address(Request request) {
		URI twilio = URI.create(request.constructURL().toString());
		if (this.baseUrl == null) {
			return twilio;
		}
		String base = this.baseUrl.toString();
		String query = (twilio.getRawQuery() != null) ? "?" + twilio.getRawQuery() : "";
		return URI
			.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + twilio.getRawPath() + query);
	}

	private <T> HttpResponse<T> measured(HttpRequest request, Duration limit, BodyHandler<T> handler) {
		long start = System.nanoTime();
		String outcome = "unavailable";
		try {
			HttpResponse<T> response = exchange(request, limit, handler);
			outcome = (response.statusCode() < 400) ? "success"
					: (response.statusCode() < 500 && response.statusCode() != 408 && response.statusCode() != 429)
							? "refused" : "unavailable";
			return response;
		}
		finally {
			Metrics.timer("toritsugi.twilio.requests", "outcome", outcome)
				.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
		}
	}

	/**
	 * Sends a request, and limits the total wait for headers and body.
	 * {@link HttpRequest#timeout()} would limit only the wait for the headers.
	 */
	private <T> HttpResponse<T> exchange(HttpRequest request, Duration limit, BodyHandler<T> handler) {
		String host = request.uri().getAuthority();
		CompletableFuture<HttpResponse<T>> exchange = this.http.sendAsync(request, handler);
		try {
			return exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			exchange.cancel(true);
			throw TwilioExceptionMapper.unreachable(host, "no answer within " + limit.toMillis() + " ms", ex);
		}
		catch (InterruptedException ex) {
			exchange.cancel(true);
			Thread.currentThread().interrupt();
			throw TwilioExceptionMapper.unreachable(host, "interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw TwilioExceptionMapper.unreachable(host, reason(ex), ex);
		}
	}

	private static String reason(ExecutionException ex) {
		Throwable cause = ex.getCause();
		if (cause instanceof ConnectException && cause.getMessage() == null) {
			// The JDK's client omits the reason.
			return NestedExceptionUtils.getMostSpecificCause(cause) instanceof UnresolvedAddressException
					? "the host name is unknown" : "no connection";
		}
		return (cause instanceof IOException) ? cause.toString() : ex.toString();
	}

}
