package dev.toritsugi.callcenter.waiting;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.destination.CallerDestinationText;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.prompt.WaitingPrompts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what callers hear while they wait for an operator, and of what follows if
 * they wait too long. Without these settings, callers hear Twilio's music until an
 * operator answers.
 *
 * @param music URLs of recordings that are played one after the other. Announcements are
 * made and keys are offered between recordings, so each should last at most 60 s. An
 * empty list is silence. The default is Twilio's music.
 * @param firstAnnouncement Time from the beginning of the wait to the first announcement,
 * from 5s to 1h. The default is 30s if {@code announcement}, {@code position},
 * {@code expected-wait} or {@code offers} is set; otherwise there are no announcements.
 * @param every Time between two announcements, from 15s to 1h.
 * @param announcement Prompts of an announcement. In a text, {position} stands for the
 * caller's position and {expected-wait} for the expected time. A sentence with an unknown
 * figure is left out.
 * @param position Whether announcements contain the caller's position in the queue.
 * @param expectedWait Whether announcements contain the expected time until an operator
 * answers.
 * @param offers Destinations that a caller may choose instead of waiting.
 * @param offerKey Key with which a caller chooses one of the offers, by default 1.
 * @param offerPrompts Prompts after each announcement that name the key. In a text,
 * {offer-key} stands for the key.
 * @param choicePrompts Prompts that name the keys of several offers: 1 for the first, 2
 * for the second. A caller who presses another key or none goes on waiting.
 * @param longest Longest time that a caller waits, from 30s to 12h. By default there is
 * no limit.
 * @param then Destination of a caller who has waited too long, whose task TaskRouter has
 * given up, or who finds the queue full. The default, apology, is the fallback number or
 * the apology.
 * @param whenNobodyWorks Destination of waiting callers while no operator is available
 * and none talks or does after-call work. The default, queue, lets them wait.
 */
public record WaitingSettings(@Nullable @Size(max = 20, message = "at most 20 recordings") List<URI> music,
		@DurationMin(seconds = 5, message = WaitingSettings.FIRST) @DurationMax(hours = 1,
				message = WaitingSettings.FIRST) @Nullable Duration firstAnnouncement,
		@DurationMin(seconds = 15, message = WaitingSettings.EVERY) @DurationMax(hours = 1,
				message = WaitingSettings.EVERY) @DefaultValue("90s") Duration every,
		@Nullable List<@Valid Prompt> announcement, @DefaultValue("false") boolean position,
		@DefaultValue("false") boolean expectedWait,
		@DefaultValue @Size(max = 8, message = "at most 8 offers") List<String> offers,
		@Pattern(regexp = "[0-9*#]", message = "one of the keys 0 to 9, * and #") @Nullable String offerKey,
		@Nullable List<@Valid Prompt> offerPrompts, @DefaultValue List<@Valid Prompt> choicePrompts,
		@DurationMin(seconds = 30, message = WaitingSettings.LONGEST) @DurationMax(hours = 12,
				message = WaitingSettings.LONGEST) @Nullable Duration longest,
		@CallerDestinationText @DefaultValue("apology") String then,
		@CallerDestinationText @DefaultValue("queue") String whenNobodyWorks) {

	private static final String FIRST = "a duration from 5s to 1h, as in 30s";

	private static final String EVERY = "a duration from 15s to 1h, as in 90s";

	private static final String LONGEST = "a duration from 30s to 12h, as in 10m";

	private static final Duration FIRST_BY_DEFAULT = Duration.ofSeconds(30);

	/** Twilio's own music, for waits in which something else is heard too. */
	private static final List<URI> TWILIOS_MUSIC = List.of(
			URI.create("https://s3.amazonaws.com/com.twilio.sounds.music/ClockworkWaltz.mp3"),
			URI.create("https://s3.amazonaws.com/com.twilio.sounds.music/BusyStrings.mp3"));

	/**
	 * Treats empty settings as missing, because environment variables are often set but
	 * empty.
	 */
	public WaitingSettings {
		offerKey = (offerKey == null || offerKey.isEmpty()) ? null : offerKey;
	}

	/**
	 * Whether callers hear something that Twilio's music alone does not offer, so that
	 * Twilio has to request a document for the wait.
	 */
	public boolean needsDocument() {
		return this.music != null || hasAnnouncements();
	}

	/** Whether there are announcements, of prompts or of offers. */
	public boolean hasAnnouncements() {
		return this.firstAnnouncement != null || this.announcement != null || this.position || this.expectedWait
				|| !this.offers.isEmpty();
	}

	/** Returns the time from the beginning of the wait to the first announcement. */
	public Duration first() {
		return (this.firstAnnouncement != null) ? this.firstAnnouncement : FIRST_BY_DEFAULT;
	}

	/** Returns the recordings to play, or an empty list for silence. */
	public List<URI> tracks() {
		return (this.music != null) ? this.music : TWILIOS_MUSIC;
	}

	/** Returns the prompts of an announcement. */
	public List<Prompt> announcementPrompts() {
		return (this.announcement != null) ? this.announcement : WaitingPrompts.BUSY;
	}

	/** Returns the prompts that name the key of the offers, if there are offers. */
	public List<Prompt> promptsOfOffers() {
		if (this.offers.isEmpty()) {
			return List.of();
		}
		List<Prompt> byDefault = this.offers.equals(List.of("voicemail")) ? WaitingPrompts.MESSAGE
				: WaitingPrompts.OFFER;
		return (this.offerPrompts != null) ? this.offerPrompts : byDefault;
	}

	/** Returns the key of the offers. */
	public String key() {
		return (this.offerKey != null) ? this.offerKey : "1";
	}

	/** Whether a caller has reached the longest wait. */
	public boolean isTooLong(Duration waited) {
		return this.longest != null && waited.compareTo(this.longest) >= 0;
	}

	/** Whether callers are led on while no operator works. */
	public boolean leadsOnWhenNobodyWorks() {
		return !(CallerDestination.parse(this.whenNobodyWorks) instanceof CallerDestination.Queue);
	}

}
