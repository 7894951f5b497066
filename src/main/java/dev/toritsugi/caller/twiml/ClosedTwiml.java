package dev.toritsugi.caller.twiml;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Hangup;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningState.Closed;
import dev.toritsugi.menu.MenuChoice;
import dev.toritsugi.menu.MenuStage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Creates the TwiML for callers while the call centre, or the chosen option of a menu, is
 * closed. The document of a schedule is the same for all callers with the same choices
 * until the reason, the next opening or the day changes. The document is rendered once
 * for this time.
 */
@Service
public final class ClosedTwiml {

	/**
	 * Maximum number of documents in memory. Others are rendered for each call, because
	 * files with numbers of callers can add any number of different choices.
	 */
	private static final int MOST = 10_000;

	private final DestinationTwiml destinations;

	private final Map<Key, Rendered> latest = new ConcurrentHashMap<>();

	ClosedTwiml(DestinationTwiml destinations) {
		this.destinations = destinations;
	}

	/**
	 * Returns the document for a caller to a closed number.
	 * @param hours opening hours of the number that the caller has dialled
	 * @param closed state of these opening hours at the current time
	 * @param now current time
	 */
	public RenderedTwiml of(OpeningHours hours, Closed closed, Instant now) {
		return of(hours, closed, now, MenuChoice.NONE, MenuStage.CLOSED);
	}

	/**
	 * Returns the document for a caller who may have heard a menu.
	 * @param hours opening hours of the number or of the menu option
	 * @param closed state of these opening hours at the current time
	 * @param now current time
	 * @param choice choices of the caller
	 * @param stage whether the dialled number was open
	 */
	public RenderedTwiml of(OpeningHours hours, Closed closed, Instant now, MenuChoice choice, MenuStage stage) {
		LocalDate today = LocalDate.ofInstant(now, hours.schedule().zone());
		Key key = new Key(hours, choice, stage);
		Rendered rendered = this.latest.get(key);
		if (rendered == null || !rendered.closed.equals(closed) || !rendered.day.equals(today)) {
			rendered = new Rendered(closed, today, render(key, closed, now));
			if (this.latest.size() < MOST || this.latest.containsKey(key)) {
				this.latest.put(key, rendered);
			}
		}
		return rendered.document;
	}

	/**
	 * Returns the document for a caller to a closed number after a failure. The caller
	 * hears why the number is closed, and the call ends.
	 */
	RenderedTwiml withoutDestination(OpeningHours hours, Closed closed, Instant now, @Nullable String language) {
		return new RenderedTwiml(PromptTwiml.of(SpokenPrompts.of(hours.schedule(), closed, now, language))
			.hangup(new Hangup.Builder().build()));
	}

	private RenderedTwiml render(Key key, Closed closed, Instant now) {
		Schedule schedule = key.hours.schedule();
		VoiceResponse.Builder response = PromptTwiml.of(SpokenPrompts.of(schedule, closed, now, key.choice.language()));
		this.destinations.append(schedule.closing().destination(), key.choice, key.stage, response);
		return new RenderedTwiml(response);
	}

	private record Key(OpeningHours hours, MenuChoice choice, MenuStage stage) {

	}

	private record Rendered(Closed closed, LocalDate day, RenderedTwiml document) {

	}

}
