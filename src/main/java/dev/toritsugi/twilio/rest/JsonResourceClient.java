package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.twilio.constant.EnumConstants;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import dev.toritsugi.twilio.TwilioAccountProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and changes resources of any type in the account, as Twilio's JSON. Commands such
 * as {@code provision} use this client, so it waits longer for a response than the
 * clients that the server uses for calls. If Twilio is unavailable, a request is sent up
 * to five times, with pauses that honour Retry-After. Every method throws a
 * {@link TwilioException} if it receives no usable response.
 */
public final class JsonResourceClient {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String LARGEST_PAGE = "1000";

	/**
	 * Time limit of one request. Some responses take long, because Twilio first evaluates
	 * all waiting tasks again.
	 */
	private static final Duration ATTEMPT = Duration.ofSeconds(10);

	private static final Duration OPERATION = Duration.ofMinutes(2);

	private final TwilioConnection twilio;

	private final RequestRetry retry;

	JsonResourceClient(TwilioConnection twilio, RequestRetry retry) {
		this.twilio = twilio;
		this.retry = retry;
	}

	/**
	 * Creates a client for an account.
	 */
	public static JsonResourceClient of(TwilioAccountProperties account) {
		return new JsonResourceClient(new TwilioConnection(account.withAttemptTimeout(ATTEMPT),
				TwilioCredentials.of(account), TwilioConnection.http(account.timeout().connect()),
				new TwilioClock(InstantSource.system()), RequestRetry.NONE), RequestRetry.COMMAND);
	}

	/**
	 * Returns the SID of the account.
	 */
	public String accountSid() {
		return this.twilio.account().accountSid();
	}

	/**
	 * Reads all pages of a list.
	 * @param path path of the list, for instance {@code /v1/Workspaces} or
	 * {@code /2010-04-01/Accounts/…}
	 * @param key JSON field that contains the resources in the response, for instance
	 * {@code workspaces}
	 */
	public List<JsonNode> list(String path, String key) {
		return this.retry.repeat(() -> pages(path, key));
	}

	private List<JsonNode> pages(String path, String key) {
		List<JsonNode> all = new ArrayList<>();
		Request first = request(HttpMethod.GET, path);
		first.addQueryParam("PageSize", LARGEST_PAGE);
		JsonNode page = send(first).json();
		page.path(key).forEach(all::add);
		for (String next = next(page); next != null; next = next(page)) {
			page = send(new Request(HttpMethod.GET, next)).json();
			page.path(key).forEach(all::add);
		}
		return all;
	}

	/**
	 * Returns the URL of the next page, or null if there is none. API 2010-04-01 sends a
	 * path, and TaskRouter a URL.
	 */
	private static @Nullable String next(JsonNode page) {
		String path = page.path("next_page_uri").asString("");
		String url = page.path("meta").path("next_page_url").asString("");
		return (!url.isEmpty()) ? url : path.isEmpty() ? null : "https://" + Domains.API + ".twilio.com" + path;
	}

	/**
	 * Reads a resource.
	 * @throws TwilioException.NotFound if the resource does not exist
	 */
	public Fetched fetch(String path) {
		return this.retry.repeat(() -> send(request(HttpMethod.GET, path)));
	}

	/**
	 * Creates a resource. If it is unknown whether Twilio has created the resource, the
	 * request is not repeated.
	 * @throws TwilioException.Rejected if Twilio refuses the request
	 */
	public JsonNode create(String path, Map<String, String> parameters) {
		return this.retry.repeatWhereLimited(() -> send(form(path, parameters))).json();
	}

	/**
	 * Updates a resource.
	 * @param version version that the resource must still have, or null to update any
	 * version
	 * @throws TwilioException.Rejected if Twilio refuses the request, for instance
	 * because the version has changed
	 */
	public JsonNode update(String path, Map<String, String> parameters, @Nullable String version) {
		return this.retry.repeat(() -> {
			Request request = form(path, parameters);
			if (version != null) {
				request.addHeaderParam("If-Match", version);
			}
			return send(request);
		}).json();
	}

	/**
	 * Deletes a resource. Does nothing if the resource does not exist.
	 * @throws TwilioException.Rejected if Twilio refuses the request
	 */
	public void delete(String path) {
		try {
			this.retry.repeat(() -> send(request(HttpMethod.DELETE, path)));
		}
		catch (TwilioException.NotFound ex) {
			return;
		}
	}

	private static Request form(String path, Map<String, String> parameters) {
		Request request = request(HttpMethod.POST, path);
		request.setContentType(EnumConstants.ContentType.FORM_URLENCODED);
		parameters.forEach(request::addPostParam);
		return request;
	}

	private static Request request(HttpMethod method, String path) {
		Domains domain = path.startsWith("/2010-04-01/") ? Domains.API : Domains.TASKROUTER;
		return new Request(method, domain.toString(), path);
	}

	private Fetched send(Request request) {
		TwilioConnection.VersionedResource<JsonNode> response = this.twilio.once(Deadline.in(OPERATION),
				(client) -> json(client.request(request).getContent()));
		return new Fetched(response.resource(), response.version());
	}

	private static JsonNode json(@Nullable String body) {
		return (body == null || body.isBlank()) ? JSON.createObjectNode() : JSON.readTree(body);
	}

	/**
	 * A resource that was read from Twilio.
	 *
	 * @param json the resource as Twilio's JSON
	 * @param version ETag of the resource, for {@link #update}, or null if Twilio sends
	 * none
	 */
	public record Fetched(JsonNode json, @Nullable String version) {

	}

}
