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
import dev.toritsugi.callcenter.prompt.PromptSelector;
import dev.toritsugi.menu.MenuPosition;
import dev.toritsugi.menu.MenuRegistry;
import dev.toritsugi.menu.MenuStage;
import dev.toritsugi.menu.MenuStep;

import org.springframework.stereotype.Service;

/**
 * Creates the TwiML of menus. The next step of a caller depends only on the pressed key
 * and the caller's position, so each step is determined and rendered once. The steps of
 * the menus of phone numbers are rendered at startup. Startup fails if a document cannot
 * be rendered.
 */
@Service
public final class MenuTwiml {

	/** Number of documents after which rendering at startup ends. */
	private static final int MOST_AT_STARTUP = 500;

	/** Maximum number of documents in memory. Others are rendered for each call. */
	private static final int MOST = 10_000;

	/** Stands for digits that are not a single key of a telephone. */
	private static final String OTHER_KEYS = "?";

	private static final List<String> KEYS = List.of("", OTHER_KEYS, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
			"*", "#");

	private final MenuRegistry menus;

	private final CallerTwiml documents;

	private final DestinationTwiml destinations;

	private final Map<PressedKey, MenuStep> steps = new ConcurrentHashMap<>();

	private final BoundedCache<MenuStep, RenderedTwiml> rendered = new BoundedCache<>(MOST, this::render);

	MenuTwiml(MenuRegistry menus, CallerTwiml documents, DestinationTwiml destinations) {
		this.menus = menus;
		this.documents = documents;
		this.destinations = destinations;
		menus.menusOfNumbers().forEach(this::prepare);
	}

	/** Renders the steps after each key, beginning with the first menu of a number. */
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

	/** Returns the document that plays the first menu of a call to an open number. */
	public RenderedTwiml start(String menu) {
		return of(next(MenuPosition.start(menu, null, MenuStage.OPEN), ""));
	}

	/**
	 * Returns the next step of a caller.
	 * @param position current position of the caller
	 * @param digits keys that the caller has pressed, or an empty text for no key
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
		return this.rendered.get(step);
	}

	private RenderedTwiml render(MenuStep step) {
		if (step instanceof MenuStep.Play play) {
			return new RenderedTwiml(new VoiceResponse.Builder().gather(gather(play)));
		}
		if (step instanceof MenuStep.Leave leave) {
			CallerTwiml own = this.documents.in(leave.choice().language());
			VoiceResponse.Builder response = (leave.destination() instanceof CallerDestination.Queue)
					? PromptTwiml.of(own.greeting()) : new VoiceResponse.Builder();
			this.destinations.append(leave.destination(), leave.choice(), leave.stage(), response);
			return new RenderedTwiml(response);
		}
		throw new IllegalArgumentException("No document for " + step);
	}

	/**
	 * Creates the verb that plays the menu. Twilio requests the verb's action URL after
	 * every key and also after the time-out without a key.
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
			PromptTwiml.addTo(gather, PromptSelector.select(menu.wrongKeyPrompts(), position.language()));
		}
		return PromptTwiml.addTo(gather, PromptSelector.select(menu.prompts(), position.language())).build();
	}

	private record PressedKey(MenuPosition position, String key) {

	}

}
