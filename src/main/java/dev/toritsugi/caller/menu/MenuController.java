package dev.toritsugi.caller.menu;

import java.time.Instant;

import dev.toritsugi.caller.VoiceWebhook;
import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.ClosedTwiml;
import dev.toritsugi.caller.twiml.ListedCallers;
import dev.toritsugi.caller.twiml.MenuTwiml;
import dev.toritsugi.caller.twiml.MenuUrl;
import dev.toritsugi.caller.twiml.RenderedTwiml;
import dev.toritsugi.caller.twiml.StageFailureTwiml;
import dev.toritsugi.hours.CurrentOpeningState;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.menu.MenuPosition;
import dev.toritsugi.menu.MenuStage;
import dev.toritsugi.menu.MenuStep;
import dev.toritsugi.twilio.rest.TwilioClock;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the action URL of a menu's Gather verb. Twilio requests the URL when the caller
 * has pressed a key, or has pressed no key until the time-out. The URL contains the
 * caller's position, so any replica can handle the request, and a repeated request gets
 * the same response.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/gather">Twilio: Gather</a>
 */
@VoiceWebhook
class MenuController {

	private static final Logger log = LoggerFactory.getLogger(MenuController.class);

	private final MenuTwiml menus;

	private final ClosedTwiml closed;

	private final StageFailureTwiml failures;

	private final ListedCallers callers;

	private final OpeningHoursRegistry hours;

	private final CurrentOpeningState current;

	private final TwilioClock time;

	MenuController(MenuTwiml menus, ClosedTwiml closed, StageFailureTwiml failures, ListedCallers callers,
			OpeningHoursRegistry hours, CurrentOpeningState current, TwilioClock time) {
		this.current = current;
		this.menus = menus;
		this.closed = closed;
		this.failures = failures;
		this.callers = callers;
		this.hours = hours;
		this.time = time;
	}

	@PostMapping(path = { ActionPaths.MENU, ActionPaths.MENU + "/", "/enqueue" + ActionPaths.MENU,
			"/fallback" + ActionPaths.MENU }, consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> next(HttpServletRequest request,
			@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "Digits", defaultValue = "") String digits,
			@RequestParam(name = "To", defaultValue = "") String dialled,
			@RequestParam(name = "From", defaultValue = "") String caller) {
		MenuPosition position = MenuUrl.read(request);
		MenuStep step = this.menus.next(position, digits);
		if (step instanceof MenuStep.Unknown) {
			log.warn("{} is in menu {} (keys {}), which the settings of this server do not contain: {}", callSid,
					position.node(), position.keys(), (position.stage() == MenuStage.OPEN)
							? "greeted and queued, without the choices" : "hears that the number is closed");
			return this.failures.of(position.stage(), dialled, position.language()).toResponse();
		}
		log.info("{} in menu {}, key {}: {}", callSid, position.node(), digits.isEmpty() ? "none" : digits,
				MenuStepText.of(step));
		return document(this.callers.step(caller, step)).toResponse();
	}

	private RenderedTwiml document(MenuStep step) {
		if (step instanceof MenuStep.Scheduled scheduled) {
			OpeningHours ofOption = this.hours.named(scheduled.schedule()).orElseThrow();
			Instant now = this.time.instant();
			return (this.current.of(ofOption, now) instanceof OpeningState.Closed state)
					? this.closed.of(ofOption, state, now, scheduled.choice(), scheduled.stage())
					: this.menus.of(scheduled.whileOpen());
		}
		return this.menus.of(step);
	}

}
