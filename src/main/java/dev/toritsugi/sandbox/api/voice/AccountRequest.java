package dev.toritsugi.sandbox.api.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.RequestParameters;
import dev.toritsugi.sandbox.api.ResourcePage;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.number.TwimlApplication;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponents;

/**
 * A REST request for resources of the account in the API of 2010-04-01.
 *
 * @param account account of the sandbox
 * @param accountSid SID of the account, from the path
 */
record AccountRequest(SandboxAccount account, String accountSid) {

	/**
	 * Twilio's page on error 21218 is about calls; for phone numbers the code is a guess.
	 */
	private static final int INVALID_APPLICATION = 21218;

	/**
	 * Runs the request as one command of the engine.
	 * @throws TwilioError 404 for another account
	 */
	<T> T call(Supplier<T> request) {
		if (!this.accountSid.equals(this.account.accountSid())) {
			throw TwilioError.notFound("/Accounts/" + this.accountSid);
		}
		return this.account.engine().call(request);
	}

	/**
	 * Runs a request without a result as one command of the engine.
	 * @throws TwilioError 404 for another account
	 */
	void run(Runnable request) {
		call(() -> {
			request.run();
			return this;
		});
	}

	/**
	 * The path of a resource of the account; this API writes URIs without the host.
	 */
	String uri(String path) {
		return "/2010-04-01/Accounts/" + this.accountSid + path;
	}

	/**
	 * The queue with that SID.
	 * @throws TwilioError 404 if there is none
	 */
	CallQueue queue(String sid) {
		return this.account.voice().queues().find(sid).orElseThrow(() -> notFound("/Queues/" + sid));
	}

	/**
	 * The application that a phone number or a call names.
	 * @throws TwilioError if there is none
	 */
	static TwimlApplication application(SandboxAccount account, String sid) {
		return account.voice()
			.applications()
			.find(sid)
			.orElseThrow(() -> TwilioError.refused(INVALID_APPLICATION, "ApplicationSid is not valid: " + sid));
	}

	/**
	 * A 404 for a resource of the account.
	 * @param path path of the resource, as in {@code /Calls/CA…}
	 */
	TwilioError notFound(String path) {
		return TwilioError.notFound(uri(path + ".json"));
	}

	/**
	 * A page of a list, in the format of this API.
	 * @param key name of the JSON array
	 * @param all all items that pass the filters, in order
	 * @param sid gives the SID of an item
	 * @param show gives the JSON form of an item
	 * @see <a href=
	 * "https://www.twilio.com/docs/usage/twilios-response#pagination">Twilio:
	 * pagination</a>
	 */
	static <T> Map<String, @Nullable Object> page(String key, List<T> all, RequestParameters parameters,
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
