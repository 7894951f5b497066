package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Objects;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.routing.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the destinations of callers exist, and that no destination dials a number
 * of the call centre itself. Malformed destinations are skipped, because another
 * constraint reports them.
 */
final class DestinationCheck {

	private final CallCenter center;

	private final ViolationCollector violations;

	DestinationCheck(CallCenter center, ViolationCollector violations) {
		this.center = center;
		this.violations = violations;
	}

	/**
	 * Adds a violation if the destination does not exist.
	 * @param text text of the destination, as in queue Sales
	 * @param setting name of the component of the call centre that contains it
	 * @param path path from this component to the destination
	 */
	void check(@Nullable String text, String setting, Object... path) {
		String expected = expected(text);
		if (expected != null) {
			this.violations.add(expected, setting, path);
		}
	}

	private @Nullable String expected(@Nullable String text) {
		CallerDestination destination = parse(text);
		if (destination instanceof CallerDestination.Queue queue && queue.name() != null) {
			List<String> names = this.center.queues().stream().map(Queue::name).filter(Objects::nonNull).toList();
			return contains(names, queue.name()) ? null : "queue with one of the queues " + names;
		}
		if (destination instanceof CallerDestination.Menu menu) {
			List<String> names = this.center.menus().stream().map(Menu::name).filter(Objects::nonNull).toList();
			return contains(names, menu.name()) ? null
					: names.isEmpty() ? "another destination, because call-center.menus is missing"
							: "menu with one of the menus " + names;
		}
		if (destination instanceof CallerDestination.Dial dial
				&& this.center.phoneNumbers().stream().anyMatch((own) -> dial.number().equals(own.number()))) {
			return "a number other than call-center.phone-numbers, because those numbers lead back here";
		}
		if (destination instanceof CallerDestination.Voicemail && this.center.voicemail() == null) {
			return "another destination than voicemail, because call-center.voicemail is missing; "
					+ "add it, for example with its queue";
		}
		return null;
	}

	private static boolean contains(List<String> names, @Nullable String name) {
		return names.stream().anyMatch((each) -> each.equalsIgnoreCase(name));
	}

	/** Returns a destination, or null if the text is malformed or missing. */
	static @Nullable CallerDestination parse(@Nullable String text) {
		try {
			return (text != null) ? CallerDestination.parse(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
