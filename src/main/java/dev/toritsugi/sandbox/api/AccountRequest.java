package dev.toritsugi.sandbox.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.number.TwimlApplication;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponents;

/**
 * A request to the 2010-04-01 REST API for the account's resources.
 *
 * @param account the sandbox's account
 * @param accountSid SID of the account, from the request path
 */
public record AccountRequest(SandboxAccount account, String accountSid) {

	/**
	 * Twilio's error code for an unknown application. Twilio documents the error code
	 * 21218 for calls. UNCONFIRMED: The sandbox also uses the error code 21218 for phone
	 * numbers.
	 */
	private static final int INVALID_APPLICATION = 21218;

	/**
	 * Runs the request as one command of the sandbox's {@code Engine}, which runs one
	 * command at a time.
	 * @throws TwilioError 404 if the path contains another account's SID
	 */
	public <T> T call(Supplier<T> request) {
		if (!this.accountSid.equals(this.account.accountSid())) {
			throw TwilioError.notFound("/Accounts/" + this.accountSid);
		}
		return this.account.engine().call(request);
	}

	/**
	 * Runs a request without a result as one command of the sandbox's {@code Engine}.
	 * @throws TwilioError 404 if the path contains another account's SID
	 */
	public void run(Runnable request) {
		call(() -> {
			request.run();
			return this;
		});
	}

	/**
	 * Returns the URI of an account resource. In the 2010-04-01 API, resource URIs do not
	 * contain the host.
	 * @param path path of the resource, relative to the account
	 */
	public String uri(String path) {
		return "/2010-04-01/Accounts/" + this.accountSid + path;
	}

	/**
	 * Returns the queue of callers with the given SID.
	 * @throws TwilioError 404 if the queue does not exist
	 */
	public CallQueue queue(String sid) {
		return this.account.voice().queues().find(sid).orElseThrow(() -> notFound("/Queues/" + sid));
	}

	/**
	 * Returns the phone call with the given SID.
	 * @throws TwilioError 404 if the call does not exist
	 */
	public Call existingCall(String sid) {
		return this.account.calls().find(sid).orElseThrow(() -> notFound("/Calls/" + sid));
	}

	/**
	 * Returns the TwiML application whose SID a phone number or a call specifies.
	 * @throws TwilioError if the application does not exist
	 */
	public static TwimlApplication application(SandboxAccount account, String sid) {
		return account.voice()
			.applications()
			.find(sid)
			.orElseThrow(() -> TwilioError.refused(INVALID_APPLICATION, "ApplicationSid is not valid: " + sid));
	}

	/**
	 * Creates an HTTP 404 error for an account resource that does not exist.
	 * @param path path of the resource, relative to the account, such as
	 * {@code /Calls/CA…}
	 */
	public TwilioError notFound(String path) {
		return TwilioError.notFound(uri(path + ".json"));
	}

	/**
	 * Returns items in the order of Twilio's lists of calls, conferences, recordings and
	 * messages.
	 * @param oldestFirst items, oldest first
	 */
	public static <T> List<T> newestFirst(Collection<T> oldestFirst) {
		List<T> items = new ArrayList<>(oldestFirst);
		Collections.reverse(items);
		return items;
	}

	/**
	 * Returns a list page in the JSON format of the 2010-04-01 API.
	 * @param key name of the JSON array with the items
	 * @param all every item that matches the filters, in list order
	 * @param sid function that returns the SID of an item
	 * @param show function that returns an item in Twilio's JSON format
	 * @see <a href=
	 * "https://www.twilio.com/docs/usage/twilios-response#pagination">Twilio:
	 * pagination</a>
	 */
	public static <T> Map<String, @Nullable Object> page(String key, List<T> all, RequestParameters parameters,
			Function<T, String> sid, Function<T, ?> show) {
		ResourcePage.Part<T> part = ResourcePage.part(all, parameters, sid);
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put(key, part.items().stream().map(show).toList());
		body.put("page", part.page());
		body.put("page_size", part.size());
		body.put("start", part.start());
		body.put("end", Math.max(part.start(), part.start() + part.items().size() - 1));
		body.put("uri", withoutHost(part.self()));
		body.put("first_page_uri", withoutHost(part.first()));
		body.put("next_page_uri", withoutHost(part.next()));
		body.put("previous_page_uri", withoutHost(part.previous()));
		return body;
	}

	private static @Nullable String withoutHost(@Nullable UriComponents url) {
		return (url != null) ? url.getPath() + "?" + url.getQuery() : null;
	}

}
