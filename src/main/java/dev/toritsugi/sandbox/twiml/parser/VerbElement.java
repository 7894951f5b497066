package dev.toritsugi.sandbox.twiml.parser;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.toritsugi.sandbox.twiml.AttributeValues;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An XML element of a TwiML document, with typed access to the attributes. An attribute
 * is unknown if no method of this class has read or ignored it.
 */
final class VerbElement {

	private static final List<String> METHODS = List.of("GET", "POST");

	private static final String TRIM_SILENCE = "trim-silence";

	private static final int INVALID_TRIM = 13699;

	private final Element element;

	private final List<String> withoutEffect = new ArrayList<>();

	private final Set<String> known = new LinkedHashSet<>();

	private final List<TwimlDocument.Warning> warnings = new ArrayList<>();

	VerbElement(Element element) {
		this.element = element;
	}

	String name() {
		return this.element.getTagName();
	}

	/** The text content of the XML element, without leading and trailing white space. */
	String content() {
		return this.element.getTextContent().strip();
	}

	List<VerbElement> children() {
		List<VerbElement> children = new ArrayList<>();
		for (Node node = this.element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				children.add(new VerbElement(child));
			}
		}
		return children;
	}

	/** Marks attributes as known that only affect sound. */
	void ignore(String... names) {
		this.known.addAll(List.of(names));
	}

	List<String> unknownAttributes() {
		List<String> unknown = new ArrayList<>();
		for (int i = 0; i < this.element.getAttributes().getLength(); i++) {
			String name = this.element.getAttributes().item(i).getNodeName();
			if (!this.known.contains(name) && !name.startsWith("xmlns") && !name.startsWith("xml:")) {
				unknown.add(name);
			}
		}
		return unknown;
	}

	@Nullable String text(String name) {
		this.known.add(name);
		return this.element.hasAttribute(name) ? this.element.getAttribute(name) : null;
	}

	/**
	 * Marks attributes as known that Twilio acts on and the sandbox does not, so that the
	 * journal names them.
	 */
	void withoutEffect(String... names) {
		for (String name : names) {
			this.known.add(name);
			if (this.element.hasAttribute(name)) {
				this.withoutEffect.add(name);
			}
		}
	}

	/** Returns the warnings about attributes with an invalid value. */
	List<TwimlDocument.Warning> warnings() {
		return this.warnings;
	}

	List<String> attributesWithoutEffect() {
		return this.withoutEffect;
	}

	String text(String name, String standard) {
		String text = text(name);
		return (text != null) ? text : standard;
	}

	boolean flag(String name, boolean standard, int code) throws TwimlException {
		return oneOf(name, String.valueOf(standard), code, "true", "false").equals("true");
	}

	String oneOf(String name, String standard, int code, String... allowed) throws TwimlException {
		return oneOf(name, standard, code, List.of(allowed));
	}

	String oneOf(String name, String standard, int code, List<String> allowed) throws TwimlException {
		String value = text(name, standard);
		for (String one : allowed) {
			if (one.equalsIgnoreCase(value)) {
				return one;
			}
		}
		throw wrong(name, code, "must be one of " + String.join(", ", allowed));
	}

	/**
	 * Returns the words in an attribute. Blanks or commas separate the words, because
	 * Twilio's samples contain both.
	 */
	Set<String> words(String name, String standard, int code, Set<String> allowed) throws TwimlException {
		Set<String> words = new LinkedHashSet<>(List.of(text(name, standard).strip().split("[\\s,]+")));
		if (!allowed.containsAll(words)) {
			throw wrong(name, code, "may contain only " + String.join(", ", allowed));
		}
		return words;
	}

	/**
	 * Returns the whole number in an attribute, or null if the attribute is missing or
	 * invalid. An invalid number is a warning, and the verb uses its default, according
	 * to Twilio's pages on errors 13212, 13216, 13510, 13612 and 13910. UNCONFIRMED: The
	 * same applies to all other numbers.
	 */
	@Nullable Integer number(String name, int least, int most, int code) {
		String value = text(name);
		if (value == null) {
			return null;
		}
		try {
			int number = Integer.parseInt(value.strip());
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Falls through to the warning, which also covers a number out of range.
		}
		warn(name, code, "must be a whole number from %d to %d".formatted(least, most));
		return null;
	}

	int number(String name, int standard, int least, int most, int code) {
		Integer number = number(name, least, most, code);
		return (number != null) ? number : standard;
	}

	Duration seconds(String name, int standard, int least, int most, int code) {
		return Duration.ofSeconds(number(name, standard, least, most, code));
	}

	/**
	 * Returns whether silence around a recording is removed. An invalid value of the
	 * attribute trim is a warning and removes nothing, according to Twilio's page on
	 * error 13699.
	 */
	boolean trimsSilence() {
		String trim = text("trim", TRIM_SILENCE);
		if (!AttributeValues.TRIM.contains(trim)) {
			warn("trim", INVALID_TRIM, "must be one of " + String.join(", ", AttributeValues.TRIM));
		}
		return trim.equals(TRIM_SILENCE) || trim.equals("true");
	}

	/** Returns the value of an attribute that lists phone keys, such as finishOnKey. */
	String keys(String name, String standard, int code) throws TwimlException {
		String keys = text(name, standard);
		if (!keys.matches("[0-9#*]*")) {
			throw wrong(name, code, "may contain only the keys 0 to 9, # and *");
		}
		return keys;
	}

	String method(String name, String standard, int code) throws TwimlException {
		String method = text(name, standard).toUpperCase(Locale.ROOT);
		if (!METHODS.contains(method)) {
			throw wrong(name, code, "must be GET or POST");
		}
		return method;
	}

	/**
	 * Returns the URL in an attribute with its HTTP method, or null if the attribute is
	 * missing.
	 */
	@Nullable TwimlUrl twimlUrl(String name, String methodName, Codes codes) throws TwimlException {
		String method = method(methodName, "POST", codes.method);
		String url = text(name);
		return (url != null) ? new TwimlUrl(url(url, codes.url), method) : null;
	}

	/**
	 * Returns the URL in an attribute with its HTTP method. If the attribute is missing,
	 * the returned URL refers to the document itself.
	 */
	TwimlUrl twimlUrlOrDocument(String name, Codes codes) throws TwimlException {
		TwimlUrl url = twimlUrl(name, "method", codes);
		return (url != null) ? url : new TwimlUrl("", method("method", "POST", codes.method));
	}

	@Nullable StatusCallback statusCallback(String prefix, String standard, Set<String> allowed) throws TwimlException {
		Set<String> events = words(prefix + "Event", standard, TwimlException.SCHEMA_VALIDATION, allowed);
		TwimlUrl url = twimlUrl(prefix, prefix + "Method", Codes.ANY);
		return (url != null && !url.url().isEmpty()) ? new StatusCallback(url, events) : null;
	}

	static String url(String text, int code) throws TwimlException {
		try {
			return URI.create(text.strip()).toString();
		}
		catch (IllegalArgumentException ex) {
			throw new TwimlException(code, "\"%s\" is not a URL".formatted(text));
		}
	}

	/** Adds a warning about an attribute with an invalid value. */
	void warn(String name, int code, String rule) {
		this.warnings.add(new TwimlDocument.Warning(code, String.valueOf(wrong(name, code, rule).getMessage())));
	}

	private TwimlException wrong(String name, int code, String rule) {
		return new TwimlException(code, "%s=\"%s\" of <%s>: %s".formatted(name, text(name), name(), rule));
	}

	/**
	 * Twilio's error numbers for an attribute with an invalid URL and for an attribute
	 * with an invalid HTTP method.
	 */
	record Codes(int url, int method) {

		static final Codes ANY = new Codes(TwimlException.INVALID_URL, TwimlException.SCHEMA_VALIDATION);

	}

}
