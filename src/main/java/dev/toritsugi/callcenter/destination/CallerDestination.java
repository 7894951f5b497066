package dev.toritsugi.callcenter.destination;

import java.net.URI;
import java.util.regex.Pattern;

import dev.toritsugi.callcenter.constraint.E164;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller is led next.
 */
public sealed interface CallerDestination {

	/**
	 * Parses a destination.
	 * @param text {@code queue}, {@code queue Sales}, {@code menu Main},
	 * {@code dial +81312345678}, {@code url https://calls.example.com/more},
	 * {@code voicemail}, {@code apology} or {@code hang-up}
	 * @throws IllegalArgumentException if the text has another form
	 */
	static CallerDestination parse(String text) {
		String[] words = text.strip().split("\\s+", 2);
		String argument = (words.length == 2) ? words[1] : null;
		return switch (words[0]) {
			case "queue" -> new Queue(argument);
			case "menu" -> new Menu(matching(argument, Menu.FORM));
			case "dial" -> new Dial(matching(argument, Dial.FORM));
			case "url" -> new Url(URI.create(matching(argument, Url.FORM)));
			case "voicemail" -> alone(text, argument, new Voicemail());
			case "apology" -> alone(text, argument, new Apology());
			case "hang-up" -> alone(text, argument, new HangUp());
			default -> throw new IllegalArgumentException("\"" + text + "\" is no destination");
		};
	}

	private static CallerDestination alone(String text, @Nullable String argument, CallerDestination destination) {
		if (argument != null) {
			throw new IllegalArgumentException("\"" + text + "\" has more than one word");
		}
		return destination;
	}

	private static String matching(@Nullable String argument, Pattern form) {
		if (argument == null || !form.matcher(argument).matches()) {
			throw new IllegalArgumentException("\"" + argument + "\" has another form");
		}
		return argument;
	}

	/**
	 * The caller waits for an operator.
	 *
	 * @param name name of the queue, or null for the queue that the routes choose
	 */
	record Queue(@Nullable String name) implements CallerDestination {

	}

	/**
	 * The caller hears a menu.
	 *
	 * @param name name of the menu
	 */
	record Menu(String name) implements CallerDestination {

		private static final Pattern FORM = Pattern.compile("\\S(.{0,62}\\S)?");

	}

	/**
	 * Twilio dials a number and connects the caller.
	 *
	 * @param number E.164 phone number
	 */
	record Dial(String number) implements CallerDestination {

		private static final Pattern FORM = Pattern.compile(E164.REGEXP);

	}

	/**
	 * Another server continues the call.
	 *
	 * @param address address of a TwiML document
	 */
	record Url(URI address) implements CallerDestination {

		private static final Pattern FORM = Pattern.compile("https?://[^\\s/?#@]+(/\\S*)?");

	}

	/** The caller leaves a message. */
	record Voicemail() implements CallerDestination {

	}

	/** Twilio dials the fallback number, or the caller hears the apology. */
	record Apology() implements CallerDestination {

	}

	/** The call ends. */
	record HangUp() implements CallerDestination {

	}

}
