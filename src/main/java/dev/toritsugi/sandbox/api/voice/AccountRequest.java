package dev.toritsugi.sandbox.api.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.api.Parameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A request for something of the account.
 *
 * @param world where it is looked for
 * @param accountSid account that the path names
 */
record AccountRequest(World world, String accountSid) {

	private static final int STANDARD = 50;

	private static final int LARGEST = 1000;

	/**
	 * Runs the request as one command.
	 * @throws TwilioError if the account is another
	 */
	<T> T call(Supplier<T> request) {
		if (!this.accountSid.equals(this.world.accountSid())) {
			throw TwilioError.notFound("/Accounts/" + this.accountSid);
		}
		return this.world.engine().call(request);
	}

	/**
	 * Where the account stands; this API writes addresses without the host.
	 */
	String uri(String path) {
		return "/2010-04-01/Accounts/" + this.accountSid + path;
	}

	/**
	 * One page of a list, as this API writes it.
	 * @param path where the list stands, as in {@code /Calls}
	 * @param key name of the array
	 * @param all everything that fits the filters, in order
	 * @see <a href=
	 * "https://www.twilio.com/docs/usage/twilios-response#pagination">Twilio:
	 * pagination</a>
	 */
	<T> Map<String, @Nullable Object> page(String path, String key, List<T> all, Parameters parameters,
			Function<T, ?> show) {
		int size = Objects.requireNonNullElse(parameters.integer("PageSize", 1, LARGEST), STANDARD);
		int page = Objects.requireNonNullElse(parameters.integer("Page", 0, Integer.MAX_VALUE), 0);
		int start = (int) Math.min((long) page * size, all.size());
		int end = Math.min(start + size, all.size());
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put(key, all.subList(start, end).stream().map(show).toList());
		body.put("page", page);
		body.put("page_size", size);
		body.put("start", start);
		body.put("end", Math.max(start, end - 1));
		body.put("uri", pageUri(path, page, size));
		body.put("first_page_uri", pageUri(path, 0, size));
		body.put("next_page_uri", (end < all.size()) ? pageUri(path, page + 1, size) : null);
		body.put("previous_page_uri", (page > 0) ? pageUri(path, page - 1, size) : null);
		return body;
	}

	private String pageUri(String path, int page, int size) {
		return uri(path + ".json?PageSize=" + size + "&Page=" + page);
	}

}
