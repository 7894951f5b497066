package dev.toritsugi.caller.twiml;

import java.time.Instant;

import dev.toritsugi.hours.CurrentOpeningState;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.menu.MenuStage;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Chooses the TwiML for a caller whose menu has failed, for instance because this server
 * does not know the menu that another version of the server has played. A caller to an
 * open number is greeted and put into the queue. A caller to a closed number hears why
 * the number is closed, and the call ends.
 */
@Service
public final class StageFailureTwiml {

	private final CallerTwiml documents;

	private final ClosedTwiml closed;

	private final OpeningHoursRegistry hours;

	private final CurrentOpeningState current;

	private final TwilioClock time;

	StageFailureTwiml(CallerTwiml documents, ClosedTwiml closed, OpeningHoursRegistry hours,
			CurrentOpeningState current, TwilioClock time) {
		this.current = current;
		this.documents = documents;
		this.closed = closed;
		this.hours = hours;
		this.time = time;
	}

	/**
	 * Returns the TwiML.
	 * @param stage whether the number was open when the caller entered the menus
	 * @param dialled number that the caller has dialled, or any other text
	 * @param language language tag that the caller has chosen, or null
	 */
	public RenderedTwiml of(MenuStage stage, String dialled, @Nullable String language) {
		OpeningHours ofNumber = this.hours.of(dialled).orElse(null);
		Instant now = this.time.instant();
		if (stage == MenuStage.CLOSED && ofNumber != null
				&& this.current.of(ofNumber, now) instanceof OpeningState.Closed state) {
			return this.closed.withoutDestination(ofNumber, state, now, language);
		}
		return this.documents.in(language).welcome();
	}

}
