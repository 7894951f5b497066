package dev.toritsugi.caller.twiml;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.twilio.twiml.VoiceResponse;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningState.Closed;

import org.springframework.stereotype.Service;

/**
 * Creates the TwiML for callers who call while the call centre is closed. The document of
 * each schedule is the same for all callers until the reason, the next opening or the day
 * changes, and is rendered once for that time.
 */
@Service
public final class ClosedTwiml {

	private final DestinationTwiml destinations;

	private final Map<Schedule, Rendered> latest = new ConcurrentHashMap<>();

	ClosedTwiml(DestinationTwiml destinations) {
		this.destinations = destinations;
	}

	/**
	 * Returns the document.
	 * @param hours opening hours of the number that the caller has dialled
	 * @param closed state of these opening hours at the current time
	 * @param now current time
	 */
	public RenderedTwiml of(OpeningHours hours, Closed closed, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, hours.schedule().zone());
		Rendered rendered = this.latest.get(hours.schedule());
		if (rendered == null || !rendered.closed.equals(closed) || !rendered.day.equals(today)) {
			rendered = new Rendered(closed, today, render(hours.schedule(), closed, now));
			this.latest.put(hours.schedule(), rendered);
		}
		return rendered.document;
	}

	private RenderedTwiml render(Schedule schedule, Closed closed, Instant now) {
		VoiceResponse.Builder response = PromptTwiml.of(SpokenPrompts.of(schedule, closed, now));
		this.destinations.append(schedule.closing().destination(), response);
		return new RenderedTwiml(response);
	}

	private record Rendered(Closed closed, LocalDate day, RenderedTwiml document) {

	}

}
