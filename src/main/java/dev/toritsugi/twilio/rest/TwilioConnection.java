package dev.toritsugi.twilio.rest;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import com.twilio.base.ResourceSet;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import dev.toritsugi.twilio.TwilioAccountProperties;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to Twilio through its SDK, within a deadline.
 */
class TwilioConnection {

	static {
		// JDK 17 keeps an idle connection for 20 minutes. Many firewalls drop the
		// connection earlier (a cloud NAT after 350 s), so that the next request on this
		// connection times out. 30 s is the default of newer JDKs.
		if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
			System.setProperty("jdk.httpclient.keepalive.timeout", "30");
		}
	}

	private final TwilioAccountProperties account;

	private final TwilioCredentials credentials;

	private final java.net.http.HttpClient http;

	private final TwilioClock time;

	private final RequestRetry retry;

	/**
	 * @param credentials credentials of the account, shared by all of its connections
	 * @param retry determines how often {@link #repeatable} repeats a request
	 */
	TwilioConnection(TwilioAccountProperties account, TwilioCredentials credentials, java.net.http.HttpClient http,
			TwilioClock time, RequestRetry retry) {
		this.account = account;
		this.credentials = credentials;
		this.http = http;
		this.time = time;
		this.retry = retry;
	}

	static java.net.http.HttpClient http(Duration connectTimeout) {
		java.net.http.HttpClient.Builder http = java.net.http.HttpClient.newBuilder()
			.version(java.net.http.HttpClient.Version.HTTP_1_1)
			.followRedirects(java.net.http.HttpClient.Redirect.NEVER)
			.connectTimeout(connectTimeout);
		ProxySelector proxies = ProxySelector.getDefault();
		if (proxies != null) {
			http.proxy(proxies);
		}
		return http.build();
	}

	TwilioAccountProperties account() {
		return this.account;
	}

	/**
	 * Sends a request that can arrive twice without harm. Repeats the request if Twilio
	 * is unavailable.
	 * @param request function that sends the request with the SDK and returns the SDK's
	 * resource; it must not convert the resource, so that a defect in the conversion is
	 * not reported as an unreadable response
	 */
	<S> VersionedResource<S> repeatable(Deadline deadline, Function<TwilioRestClient, S> request) {
		return this.retry.repeat(deadline, () -> once(deadline, request));
	}

	/**
	 * Sends a request once. For a list, sends one request for each page.
	 * @throws TwilioException.Unavailable if Twilio cannot be reached or the SDK cannot
	 * read a 2xx response; for an unreadable response the SDK throws exceptions of many
	 * types, for instance a NullPointerException for an empty body
	 */
	<S> VersionedResource<S> once(Deadline deadline, Function<TwilioRestClient, S> request) {
		TwilioHttpClient exchange = new TwilioHttpClient(this.http, this.credentials, this.account.apiBaseUrl(),
				this.account.timeout().attempt(), deadline, this.time);
		try {
			// The SDK returns null if the response's body is a JSON null.
			S resource = Objects.requireNonNull(request.apply(client(exchange)));
			return new VersionedResource<>(resource, exchange.etag());
		}
		catch (TwilioException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			URI answered = exchange.answered();
			throw (answered != null) ? TwilioExceptionMapper.unreadable(answered, ex) : ex;
		}
	}

	/**
	 * Reads a media file of API 2010-04-01 once.
	 * @param path path of the file
	 * @param most maximum length of the file, in bytes
	 * @throws TwilioException.Rejected if the file is longer
	 */
	byte[] media(String path, int most, Deadline deadline) {
		Request request = new Request(HttpMethod.GET, Domains.API.toString(), path);
		request.setRegion(this.account.region());
		request.setEdge(this.account.edge());
		return new TwilioHttpClient(this.http, this.credentials, this.account.apiBaseUrl(),
				this.account.timeout().attempt(), deadline, this.time)
			.media(request, most);
	}

	/**
	 * Creates an SDK client that uses the given exchange and the connections of
	 * {@link #http}.
	 */
	private TwilioRestClient client(TwilioHttpClient exchange) {
		TwilioRestClient.Builder client = new TwilioRestClient.Builder(this.credentials.username(),
				this.credentials.password())
			.accountSid(this.account.accountSid())
			.httpClient(exchange);
		if (this.account.region() != null) {
			client.region(this.account.region());
		}
		if (this.account.edge() != null) {
			client.edge(this.account.edge());
		}
		return client.build();
	}

	/** Reads all resources of a list, page by page. */
	static <S extends com.twilio.base.Resource> List<S> all(ResourceSet<S> pages) {
		List<S> all = new ArrayList<>();
		pages.forEach(all::add);
		return all;
	}

	/**
	 * A resource that the SDK has read, with its version.
	 *
	 * @param resource the SDK's resource, or the resources of a list
	 * @param version ETag of the resource, or null for a list or if Twilio sends no ETag
	 */
	record VersionedResource<S>(S resource, @Nullable String version) {

	}

}
