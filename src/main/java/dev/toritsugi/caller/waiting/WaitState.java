package dev.toritsugi.caller.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.EnqueueTwiml;
import dev.toritsugi.caller.twiml.UrlQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * State of a caller's wait. The state is part of the URLs in the documents that the
 * caller hears, and Twilio signs the URLs, so no other sender can change the state.
 *
 * @param known whether the URL contained a state
 * @param since when the caller entered the queue for the first time
 * @param round number of documents that the caller has heard
 * @param announced number of announcements that were due
 * @param place position that was announced last, 0 if no more positions may be announced,
 * or null if no position was announced yet
 * @param band expected wait that was announced last, in minutes, 0 if no more expected
 * waits may be announced, or null if no expected wait was announced yet
 * @param returned whether the caller has returned to the queue after an offer
 * @param language language that the caller has chosen, or null if the caller has chosen
 * no language
 * @param attributes attributes of the caller's task, or null for those of the settings
 * @param priority priority of the caller's task, or null for that of the settings
 */
public record WaitState(boolean known, Instant since, int round, int announced, @Nullable Integer place,
		@Nullable Integer band, boolean returned, @Nullable String language, @Nullable String attributes,
		@Nullable Integer priority) {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

	/**
	 * Reads the state from a request of Twilio's. A missing or malformed value counts as
	 * unknown.
	 * @param parameters parameters of the request; {@code QueueTime} is Twilio's
	 * @param now current time
	 */
	public static WaitState of(Map<String, String> parameters, Instant now) {
		Instant enqueued = enqueued(parameters, now).orElse(now);
		String since = parameters.getOrDefault("Since", "");
		boolean known = SECONDS.matcher(since).matches();
		Instant first = known ? Instant.ofEpochSecond(Long.parseLong(since)) : enqueued;
		String language = parameters.getOrDefault(ActionPaths.LANGUAGE, "");
		return new WaitState(known, first.isAfter(enqueued) ? enqueued : first, orZero(number(parameters, "Round")),
				orZero(number(parameters, "Announced")), number(parameters, "Place"), number(parameters, "Band"),
				"true".equals(parameters.get(EnqueueTwiml.RETURNED)),
				LANGUAGE.matcher(language).matches() ? language : null,
				attributes(parameters.get(EnqueueTwiml.ATTRIBUTES)), number(parameters, EnqueueTwiml.PRIORITY));
	}

	/**
	 * Returns when the caller last entered the queue, or empty if Twilio has not sent
	 * {@code QueueTime}.
	 */
	public static Optional<Instant> enqueued(Map<String, String> parameters, Instant now) {
		return Optional.ofNullable(number(parameters, "QueueTime")).map(now::minusSeconds);
	}

	/** Returns the time that the caller has waited. */
	public Duration waited(Instant now) {
		return this.since.isBefore(now) ? Duration.between(this.since, now) : Duration.ZERO;
	}

	/** Returns a copy in which no more figures may be announced. */
	WaitState withoutFigures() {
		return new WaitState(this.known, this.since, this.round, this.announced, 0, 0, this.returned, this.language,
				this.attributes, this.priority);
	}

	/** Returns the state after a document. */
	WaitState next(int announced, @Nullable Integer place, @Nullable Integer band) {
		return new WaitState(true, this.since, this.round + 1, announced, place, band, this.returned, this.language,
				this.attributes, this.priority);
	}

	/**
	 * Returns the state of a caller who returns to the queue. No more figures may be
	 * announced, because the URLs of the new wait cannot contain the last figures.
	 * @param announced number of announcements that were due
	 */
	WaitState back(int announced) {
		return new WaitState(true, this.since, this.round, announced, 0, 0, true, this.language, null, null);
	}

	/** Returns the state as a query. */
	public String query() {
		return new UrlQuery().with("Announced", this.announced)
			.with(EnqueueTwiml.ATTRIBUTES, this.attributes)
			.with("Band", this.band)
			.with(ActionPaths.LANGUAGE, this.language)
			.with("Place", this.place)
			.with(EnqueueTwiml.PRIORITY, this.priority)
			.with(EnqueueTwiml.RETURNED, this.returned ? "true" : null)
			.with("Round", this.round)
			.with("Since", this.since.getEpochSecond())
			.toString();
	}

	private static @Nullable String attributes(@Nullable String json) {
		try {
			return (json != null && JsonMapper.shared().readTree(json).isObject()) ? json : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static int orZero(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

	private static @Nullable Integer number(Map<String, String> parameters, String name) {
		String text = parameters.getOrDefault(name, "");
		return NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
	}

}
