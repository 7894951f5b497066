package dev.toritsugi.callcenter;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.waiting.WaitingSettings;

/**
 * Checks that the settings of the wait are consistent.
 */
final class WaitingCheck {

	private static final String WAITING = "waiting";

	private static final String POSITION = "{position}";

	private static final String EXPECTED_WAIT = "{expected-wait}";

	private static final Pattern FIGURES = onlyInBraces("position|expected-wait");

	private static final Pattern KEY = onlyInBraces("offer-key");

	private static final Pattern NONE = onlyInBraces("(?!)");

	private final CallCenter center;

	private final WaitingSettings settings;

	private final ViolationCollector violations;

	private WaitingCheck(CallCenter center, ViolationCollector violations) {
		this.center = center;
		this.settings = center.waiting();
		this.violations = violations;
	}

	static void check(CallCenter center, ViolationCollector violations) {
		WaitingCheck check = new WaitingCheck(center, violations);
		check.music();
		check.times();
		check.announcement();
		check.offers();
		check.destination(center.waiting().then(), "then");
		if (!"queue".equals(center.waiting().whenNobodyWorks())) {
			check.destination(center.waiting().whenNobodyWorks(), "whenNobodyWorks");
		}
	}

	private static Pattern onlyInBraces(String names) {
		return Pattern.compile("[^{]*+(?:\\{(?:" + names + ")}[^{]*+)*+");
	}

	private void music() {
		List<URI> tracks = this.settings.tracks();
		for (int i = 0; i < tracks.size(); i++) {
			if (!String.valueOf(tracks.get(i).getScheme()).matches("https?") || tracks.get(i).getHost() == null) {
				add("the http or https URL of a recording, as in https://calls.example.com/hold.mp3", "music", i);
			}
		}
	}

	private void times() {
		Duration longest = this.settings.longest();
		if (longest == null) {
			return;
		}
		Duration timeout = this.center.task().timeout();
		if (timeout != null && timeout.compareTo(longest) <= 0) {
			this.violations
				.add("longer than call-center.waiting.longest (%ds), because TaskRouter would give up the task "
					.formatted(longest.toSeconds()) + "before", "task", "timeout");
		}
		if (this.settings.hasAnnouncements() && this.settings.first().compareTo(longest) >= 0) {
			add("shorter than longest (%ds), or no caller hears an announcement".formatted(longest.toSeconds()),
					"firstAnnouncement");
		}
	}

	private void announcement() {
		List<Prompt> prompts = this.settings.announcementPrompts();
		prompts(prompts, "announcement", FIGURES, "{position} and {expected-wait} as the only texts in braces");
		figure(this.settings.position(), POSITION, "position");
		figure(this.settings.expectedWait(), EXPECTED_WAIT, "expectedWait");
		if (prompts.isEmpty() && this.settings.offers().isEmpty()) {
			add("at least one prompt, because there are no offers either", "announcement");
		}
	}

	/**
	 * Checks that a figure is in a text if it is wanted, and wanted if it is in a text of
	 * the settings.
	 */
	private void figure(boolean wanted, String placeholder, String setting) {
		boolean named = this.settings.announcementPrompts()
			.stream()
			.anyMatch((prompt) -> contains(prompt, placeholder));
		if (wanted && !named) {
			add("false, because no text of announcement contains " + placeholder, setting);
		}
		if (!wanted && named && this.settings.announcement() != null) {
			add("true, because a text of announcement contains " + placeholder, setting);
		}
	}

	private static boolean contains(Prompt prompt, String placeholder) {
		return prompt.text() != null && prompt.text().contains(placeholder);
	}

	private void offers() {
		List<String> offers = this.settings.offers();
		if (offers.isEmpty()) {
			unused(this.settings.offerKey() != null, "offerKey");
			unused(this.settings.offerPrompts() != null, "offerPrompts");
		}
		if (offers.size() < 2) {
			unused(!this.settings.choicePrompts().isEmpty(), "choicePrompts");
		}
		else if (this.settings.choicePrompts().isEmpty()) {
			add("prompts that name the keys of the offers, as in \"For a message, press 1. For the hotline, press 2.\"",
					"choicePrompts");
		}
		if (!offers.isEmpty() && this.settings.promptsOfOffers().isEmpty()) {
			add("at least one prompt, or callers do not know the key", "offerPrompts");
		}
		Set<String> earlier = new HashSet<>();
		for (int i = 0; i < offers.size(); i++) {
			destination(offers.get(i), "offers", i);
			if (!earlier.add(String.valueOf(offers.get(i)))) {
				add("a destination that no earlier offer has", "offers", i);
			}
		}
		prompts(this.settings.promptsOfOffers(), "offerPrompts", KEY, "{offer-key} as the only text in braces");
		prompts(this.settings.choicePrompts(), "choicePrompts", NONE, "a text without braces");
	}

	private void unused(boolean set, String setting) {
		if (set) {
			add("no value, because call-center.waiting.offers has fewer than "
					+ (setting.equals("choicePrompts") ? "two elements" : "one element"), setting);
		}
	}

	/**
	 * Checks a destination that must lead a caller out of the queue. A malformed
	 * destination of another key than offers is reported by its constraint.
	 */
	private void destination(String text, Object... path) {
		CallerDestination destination = DestinationCheck.parse(text);
		if (destination == null) {
			if (path[0].equals("offers")) {
				add("a destination outside of the queue, as in dial +81312345678", path);
			}
		}
		else if (destination instanceof CallerDestination.Queue) {
			add("a destination outside of the queue, as in apology or dial +81312345678", path);
		}
		else if (destination instanceof CallerDestination.HangUp) {
			add("a destination where the caller hears something; apology plays a prompt and hangs up", path);
		}
		else {
			new DestinationCheck(this.center, this.violations).check(text, WAITING, path);
		}
	}

	private void prompts(List<Prompt> prompts, String setting, Pattern known, String expected) {
		PromptCheck.check(prompts, known, expected, this.violations, WAITING, setting);
	}

	private void add(String expected, Object... path) {
		this.violations.add(expected, WAITING, path);
	}

}
