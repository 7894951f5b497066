package dev.toritsugi.twilio.rest;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.twilio.base.ResourceSet;
import com.twilio.http.TwilioRestClient;
import dev.toritsugi.twilio.TwilioAccountProperties;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Asks Twilio through its SDK, within a deadline.
 */
class TwilioConnection {

	static {
		// JDK 17 keeps an idle connection for 20 minutes, longer than many a firewall
		// remembers it (350 s in a cloud's NAT); a request on a forgotten one runs into
		// its time-out. 30 s is the default of newer JDKs.
		if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
			System.setProperty("jdk.httpclient.keepalive.timeout", "30");
		}
	}

	static final Duration FIRST_PAUSE = Duration.ofMillis(150);

	private final TwilioAccountProperties account;

	private final java.net.http.HttpClient http;

	private final TwilioClock time;

	private final Duration firstPause;

	/**
	 * @param firstPause how long to wait before a request is repeated; the next is twice
	 * as long
	 */
	TwilioConnection(TwilioAccountProperties account, java.net.http.HttpClient http, TwilioClock time,
			Duration firstPause) {
		this.account = account;
		this.http = http;
		this.time = time;
		this.firstPause = firstPause;
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
	 * The one retry rule. For requests that do no harm when they arrive twice: while
	 * Twilio is unavailable, twice more, with a growing and jittered pause, as long as
	 * the deadline allows.
	 */
	<T> T repeatable(Deadline deadline, Function<Session, T> request) {
		RetryPolicy policy = RetryPolicy.builder()
			.includes(TwilioException.Unavailable.class)
			.maxRetries(2)
			.delay(this.firstPause)
			.multiplier(2)
			.jitter(this.firstPause.dividedBy(2))
			.timeout(deadline.remaining().plusMillis(1))
			.build();
		return new RetryTemplate(policy).invoke(() -> once(deadline, request));
	}

	<T> T once(Deadline deadline, Function<Session, T> request) {
		try {
			return request.apply(session(deadline));
		}
		catch (TwilioException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// An answer of 2xx that can't be read. The SDK says so in many ways: an empty
			// body
			// or a list without its key ends in a NullPointerException.
			throw TwilioExceptionMapper.unreachable("unreadable answer", ex);
		}
	}

	/**
	 * A client of the SDK for this one deadline. It holds no connection, those are in
	 * {@link #http}.
	 */
	private Session session(Deadline deadline) {
		boolean key = this.account.apiKeySid() != null && this.account.apiKeySecret() != null;
		TwilioHttpClient answers = new TwilioHttpClient(this.http, this.account.apiBaseUrl(),
				this.account.timeout().attempt(), deadline, this.time);
		return new Session(new TwilioRestClient.Builder(key ? this.account.apiKeySid() : this.account.accountSid(),
				key ? this.account.apiKeySecret() : this.account.authToken())
			.accountSid(this.account.accountSid())
			.httpClient(answers)
			.build(), answers);
	}

	static <S extends com.twilio.base.Resource, T> List<T> all(ResourceSet<S> resources, Function<S, T> conversion) {
		List<T> all = new ArrayList<>();
		resources.forEach((resource) -> all.add(conversion.apply(resource)));
		return all;
	}

	/**
	 * One request, or the pages of one list.
	 *
	 * @param client to be given to the SDK
	 * @param answers what the SDK does not tell of the answers
	 */
	record Session(TwilioRestClient client, TwilioHttpClient answers) {

	}

}
