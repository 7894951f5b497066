package dev.toritsugi.caller.twiml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.prompt.Prompts;
import dev.toritsugi.menu.MenuPosition;
import dev.toritsugi.menu.MenuRegistry;
import dev.toritsugi.menu.MenuStage;
import dev.toritsugi.menu.MenuStep;

import org.springframework.stereotype.Service;

/**
 * Creates the TwiML of menus. What follows a pressed key depends only on the key and on
 * the caller's position, so it is determined and rendered once. For the menus of phone
 * numbers this happens at startup, which fails if a document cannot be rendered.
 */
@Service
public final class MenuTwiml {

	private static final int MOST_AT_STARTUP = 500;

	/** Documents beyond this number are rendered for each call. */
	private static final int MOST = 10_000;

	private static final String OTHER_KEYS = "?";

	private static final List<String> KEYS = List.of("", OTHER_KEYS, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
			"*", "#");

	private final MenuRegistry menus;

	private final CallerTwiml documents;

	private final DestinationTwiml destinations;

	private final Map<PressedKey, MenuStep> steps = new ConcurrentHashMap<>();

	private final Map<MenuStep, RenderedTwiml> rendered = new ConcurrentHashMap<>();

	MenuTwiml(MenuRegistry menus, CallerTwiml documents, DestinationTwiml destinations) {
		this.menus = menus;
		this.documents = documents;
		this.destinations = destinations;
		menus.menusOfNumbers().forEach(this::prepare);
	}

	/** Renders what follows each key, from the first menu on. */
	private void prepare(String menu) {
		Deque<MenuPosition> next = new ArrayDeque<>(List.of(MenuPosition.start(menu, null, MenuStage.OPEN)));
		Set<MenuPosition> known = new HashSet<>(next);
		while (!next.isEmpty() && this.rendered.size() < MOST_AT_STARTUP) {
			MenuPosition position = next.remove();
			for (String key : KEYS) {
				MenuStep step = whileOpen(next(position, key));
				of(step);
				Optional.of(step)
					.filter(MenuStep.Play.class::isInstance)
					.map((play) -> ((MenuStep.Play) play).position())
					.filter(known::add)
					.ifPresent(next::add);
			}
		}
	}

	private static MenuStep whileOpen(MenuStep step) {
		return (step instanceof MenuStep.Scheduled scheduled) ? scheduled.whileOpen() : step;
	}

	/** Returns the menu with which a call to an open number begins. */
	public RenderedTwiml start(String menu) {
		return of(next(MenuPosition.start(menu, null, MenuStage.OPEN), ""));
	}

	/**
	 * Returns what follows.
	 * @param digits keys that the caller has pressed, or an empty text for none
	 */
	public MenuStep next(MenuPosition position, String digits) {
		PressedKey pressed = new PressedKey(position, KEYS.contains(digits) ? digits : OTHER_KEYS);
		MenuStep step = this.steps.get(pressed);
		if (step == null) {
			step = this.menus.next(position, pressed.key);
			if (this.steps.size() < MOST && !(step instanceof MenuStep.Unknown)) {
				this.steps.put(pressed, step);
			}
		}
		return step;
	}

	/**
	 * Returns the document of a step.
	 * @param step a menu that is played, or a destination outside of the menus
	 */
	public RenderedTwiml of(MenuStep step) {
		RenderedTwiml document = this.rendered.get(step);
		if (document == null) {
			document = new RenderedTwiml(render(step));
			if (this.rendered.size() < MOST) {
				this.rendered.put(step, document);
			}
		}
		return document;
	}

	private VoiceResponse.Builder render(MenuStep step) {
		if (step instanceof MenuStep.Play play) {
			return new VoiceResponse.Builder().gather(gather(play));
		}
		if (step instanceof MenuStep.Leave leave) {
			CallerTwiml own = this.documents.in(leave.choice().language());
			VoiceResponse.Builder response = (leave.destination() instanceof CallerDestination.Queue)
					? PromptTwiml.of(own.greeting()) : new VoiceResponse.Builder();
			this.destinations.append(leave.destination(), leave.choice(), leave.stage(), response);
			return response;
		}
		throw new IllegalArgumentException("No document for " + step);
	}

	/**
	 * Creates the verb that plays the menu. The verb reports every key, and also that the
	 * caller has pressed none, so that one webhook decides what follows.
	 */
	private Gather gather(MenuStep.Play play) {
		MenuPosition position = play.position();
		Menu menu = this.menus.menu(position.node()).orElseThrow();
		Gather.Builder gather = new Gather.Builder().action(MenuUrl.of(position))
			.numDigits(1)
			.finishOnKey("")
			.timeout(Math.toIntExact(menu.timeout().toSeconds()))
			.actionOnEmptyResult(true);
		if (play.afterWrongKey()) {
			PromptTwiml.addTo(gather, Prompts.in(menu.wrongKeyPrompts(), position.language()));
		}
		return PromptTwiml.addTo(gather, Prompts.in(menu.prompts(), position.language())).build();
	}

	private record PressedKey(MenuPosition position, String key) {

	}

}
