package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The pages that answer this replica's pings, and the page of each worker whose session
 * the worker's attributes contain. A page with an earlier session never replaces a page
 * with a later one, in whichever order Twilio's responses arrive.
 */
@Component
class WatchedPageRegistry {

	/**
	 * If the clock goes back by more than this, times no longer show which session is
	 * later. The sandbox's clock goes back at a reset.
	 */
	private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

	private final Map<String, WatchedPage> pages = new HashMap<>();

	/** The attached page of each worker, by the worker's name in lower case. */
	private final Map<String, WatchedPage> attached = new HashMap<>();

	private Instant latest = Instant.EPOCH;

	/**
	 * Returns the page of a session, and adds the page if it is new. Forgets all pages if
	 * the clock has gone back; their next answers add them again.
	 */
	synchronized WatchedPage page(String workerName, String session, Instant now) {
		if (now.isBefore(this.latest.minus(CLOCK_TOLERANCE))) {
			List.copyOf(this.pages.values()).forEach(this::forget);
		}
		this.latest = now;
		return this.pages.computeIfAbsent(key(workerName, session), (key) -> new WatchedPage(workerName, session, now));
	}

	/**
	 * Makes a page the attached page of its worker.
	 * @param since time of the session in the worker's attributes
	 * @return false if the page was forgotten meanwhile, or if a later session of the
	 * worker is attached
	 */
	synchronized boolean attach(WatchedPage page, Instant since) {
		WatchedPage current = this.attached.get(lower(page.workerName()));
		if (this.pages.get(key(page.workerName(), page.session())) != page
				|| (current != null && current != page && isLater(current.since(), since))) {
			return false;
		}
		Instant known = page.since();
		page.attached((known != null && isLater(known, since)) ? known : since);
		this.attached.put(lower(page.workerName()), page);
		return true;
	}

	private static boolean isLater(@Nullable Instant one, Instant other) {
		return one != null && one.isAfter(other);
	}

	/** Removes a page that is not the worker's attached page any more. */
	synchronized void detach(WatchedPage page) {
		this.attached.remove(lower(page.workerName()), page);
	}

	/** Removes a page from the memory of this replica. */
	synchronized void forget(WatchedPage page) {
		page.setTimer(null);
		this.pages.remove(key(page.workerName(), page.session()), page);
		detach(page);
	}

	/** Returns the attached page of a worker. */
	synchronized Optional<WatchedPage> attachedTo(String workerName) {
		return Optional.ofNullable(this.attached.get(lower(workerName)));
	}

	/** Returns all pages of a worker. */
	synchronized List<WatchedPage> of(String workerName) {
		return this.pages.values().stream().filter((page) -> page.workerName().equalsIgnoreCase(workerName)).toList();
	}

	/** Returns the lost pages whose operator is in the call of a task. */
	synchronized List<WatchedPage> talkingIn(TaskSid task) {
		return this.attached.values().stream().filter((page) -> page.isTalkingIn(task)).toList();
	}

	private static String key(String workerName, String session) {
		return lower(workerName) + '\n' + session;
	}

	private static String lower(String workerName) {
		return workerName.toLowerCase(Locale.ROOT);
	}

}
