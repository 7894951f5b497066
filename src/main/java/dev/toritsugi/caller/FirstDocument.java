package dev.toritsugi.caller;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.ClosedTwiml;
import dev.toritsugi.caller.twiml.MenuTwiml;
import dev.toritsugi.caller.twiml.RenderedTwiml;
import dev.toritsugi.hours.CurrentOpeningState;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.menu.MenuRegistry;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Chooses the TwiML with which a call begins: the menu of the number, or greeting and
 * queue, while the number is open, and otherwise what callers hear while it is closed.
 */
@Component
class FirstDocument {

	private static final Logger log = LoggerFactory.getLogger(FirstDocument.class);

	private final CallerTwiml open;

	private final ClosedTwiml closed;

	private final MenuRegistry menus;

	private final MenuTwiml menuDocuments;

	private final OpeningHoursRegistry hours;

	private final CurrentOpeningState current;

	private final TwilioClock time;

	FirstDocument(CallerTwiml open, ClosedTwiml closed, MenuRegistry menus, MenuTwiml menuDocuments,
			OpeningHoursRegistry hours, CurrentOpeningState current, TwilioClock time) {
		this.open = open;
		this.closed = closed;
		this.menus = menus;
		this.menuDocuments = menuDocuments;
		this.hours = hours;
		this.current = current;
		this.time = time;
	}

	/**
	 * Returns the TwiML.
	 * @param callSid SID of the call, for the log
	 * @param dialled number that the caller has dialled, or any other text, which has no
	 * opening hours
	 */
	RenderedTwiml of(String callSid, String dialled) {
		return this.hours.of(dialled)
			.flatMap((hours) -> closed(hours, callSid))
			.orElseGet(() -> open(callSid, dialled));
	}

	private RenderedTwiml open(String callSid, String dialled) {
		String menu = this.menus.menuOf(dialled).orElse(null);
		if (menu != null) {
			log.info("{} called: hears menu {}", callSid, menu);
			return this.menuDocuments.start(menu);
		}
		log.info("{} called: greeted and queued", callSid);
		return this.open.welcome();
	}

	private Optional<RenderedTwiml> closed(OpeningHours hours, String callSid) {
		Instant now = this.time.instant();
		if (this.current.of(hours, now) instanceof OpeningState.Closed state) {
			log.info("{} called outside of the opening hours \"{}\"", callSid, hours.schedule().name());
			return Optional.of(this.closed.of(hours, state, now));
		}
		return Optional.empty();
	}

}
