package dev.toritsugi.caller;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.ClosedTwiml;
import dev.toritsugi.caller.twiml.ListedCallers;
import dev.toritsugi.caller.twiml.MenuTwiml;
import dev.toritsugi.caller.twiml.RenderedTwiml;
import dev.toritsugi.hours.CurrentOpeningState;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.menu.MenuChoice;
import dev.toritsugi.menu.MenuRegistry;
import dev.toritsugi.menu.MenuStage;
import dev.toritsugi.menu.MenuStep;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Chooses the TwiML with which a call begins. Some callers are refused. While the dialled
 * number is open, other callers hear its menu, or are greeted and queued. While it is
 * closed, they hear the prompts of its schedule.
 */
@Component
class FirstDocument {

	private static final Logger log = LoggerFactory.getLogger(FirstDocument.class);

	private final ListedCallers callers;

	private final CallerTwiml open;

	private final ClosedTwiml closed;

	private final MenuRegistry menus;

	private final MenuTwiml menuDocuments;

	private final OpeningHoursRegistry hours;

	private final CurrentOpeningState current;

	private final TwilioClock time;

	FirstDocument(ListedCallers callers, CallerTwiml open, ClosedTwiml closed, MenuRegistry menus,
			MenuTwiml menuDocuments, OpeningHoursRegistry hours, CurrentOpeningState current, TwilioClock time) {
		this.callers = callers;
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
	 * @param dialled number that the caller has dialled, or another text, which has no
	 * opening hours and no menu
	 * @param caller number of the caller as Twilio sends it
	 */
	RenderedTwiml of(String callSid, String dialled, String caller) {
		return this.callers.refuse(callSid, caller)
			.or(() -> this.hours.of(dialled).flatMap((hours) -> closed(hours, callSid, caller)))
			.orElseGet(() -> open(callSid, dialled, caller));
	}

	private RenderedTwiml open(String callSid, String dialled, String caller) {
		String menu = this.menus.menuOf(dialled).orElse(null);
		if (menu != null) {
			log.info("{} called: hears menu {}", callSid, menu);
			return this.menuDocuments.start(menu);
		}
		log.info("{} called: greeted and queued", callSid);
		MenuChoice choice = this.callers.choice(caller, MenuChoice.NONE);
		return choice.equals(MenuChoice.NONE) ? this.open.welcome()
				: this.menuDocuments.of(new MenuStep.Leave(new CallerDestination.Queue(null), choice, MenuStage.OPEN));
	}

	private Optional<RenderedTwiml> closed(OpeningHours hours, String callSid, String caller) {
		Instant now = this.time.instant();
		if (this.current.of(hours, now) instanceof OpeningState.Closed state) {
			log.info("{} called outside of the opening hours \"{}\"", callSid, hours.name());
			return Optional
				.of(this.closed.of(hours, state, now, this.callers.choice(caller, MenuChoice.NONE), MenuStage.CLOSED));
		}
		return Optional.empty();
	}

}
