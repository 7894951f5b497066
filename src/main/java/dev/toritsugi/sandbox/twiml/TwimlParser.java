package dev.toritsugi.sandbox.twiml;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads TwiML documents.
 */
public final class TwimlParser {

	private static final int INVALID_URL = 11100;

	private static final int DOCUMENT_PARSE_FAILURE = 12100;

	private static final int SCHEMA_VALIDATION = 12200;

	private TwimlParser() {
	}

	/**
	 * The verbs of a document, in order.
	 * @throws TwimlException if it is no well-formed TwiML, or has a verb that the
	 * sandbox does not know
	 */
	public static List<Verb> parse(String document) throws TwimlException {
		Element response = root(document);
		if (!response.getTagName().equals("Response")) {
			throw new TwimlException(DOCUMENT_PARSE_FAILURE,
					"the root element is <%s>, not <Response>".formatted(response.getTagName()));
		}
		List<Verb> verbs = new ArrayList<>();
		for (Element element : children(response)) {
			verbs.add(verb(element));
		}
		return verbs;
	}

	private static Verb verb(Element element) throws TwimlException {
		return switch (element.getTagName()) {
			case "Say" -> new Verb.Say(element.getTextContent().strip(), attribute(element, "voice"),
					attribute(element, "language"));
			case "Play" -> new Verb.Play(url(element.getTextContent().strip()));
			case "Pause" -> new Verb.Pause(seconds(element, "length", 1));
			case "Enqueue" -> enqueue(element);
			case "Dial" -> dial(element);
			case "Redirect" -> new Verb.Redirect(url(element.getTextContent().strip()));
			case "Hangup" -> new Verb.Hangup();
			default -> throw notEmulated(element);
		};
	}

	private static Verb enqueue(Element element) throws TwimlException {
		String workflowSid = attribute(element, "workflowSid");
		if (workflowSid == null) {
			throw new TwimlException(SCHEMA_VALIDATION, "the sandbox knows <Enqueue> with a workflowSid only");
		}
		Element task = null;
		for (Element child : children(element)) {
			if (!child.getTagName().equals("Task")) {
				throw notEmulated(child);
			}
			task = child;
		}
		String action = action(element);
		if (task == null) {
			return new Verb.Enqueue(workflowSid, "{}", 0, null, action);
		}
		return new Verb.Enqueue(workflowSid, task.getTextContent().strip(), number(task, "priority", 0),
				task.hasAttribute("timeout") ? seconds(task, "timeout", 0) : null, action);
	}

	private static Verb dial(Element element) throws TwimlException {
		String number = element.getTextContent().strip();
		for (Element child : children(element)) {
			if (!child.getTagName().equals("Number")) {
				throw notEmulated(child);
			}
			number = child.getTextContent().strip();
		}
		return new Verb.Dial(number, seconds(element, "timeout", 30), action(element));
	}

	private static @Nullable String action(Element element) throws TwimlException {
		String action = attribute(element, "action");
		return (action != null) ? url(action) : null;
	}

	private static String url(String text) throws TwimlException {
		try {
			return URI.create(text).toString();
		}
		catch (IllegalArgumentException ex) {
			throw new TwimlException(INVALID_URL, "\"%s\" is no URL".formatted(text));
		}
	}

	private static TwimlException notEmulated(Element element) {
		return new TwimlException(SCHEMA_VALIDATION, "the sandbox does not know <%s>".formatted(element.getTagName()));
	}

	private static Duration seconds(Element element, String name, int standard) throws TwimlException {
		return Duration.ofSeconds(number(element, name, standard));
	}

	private static int number(Element element, String name, int standard) throws TwimlException {
		String value = attribute(element, name);
		try {
			return (value != null) ? Integer.parseUnsignedInt(value) : standard;
		}
		catch (NumberFormatException ex) {
			throw new TwimlException(SCHEMA_VALIDATION,
					"%s=\"%s\" of <%s> is no whole number".formatted(name, value, element.getTagName()));
		}
	}

	private static @Nullable String attribute(Element element, String name) {
		return element.hasAttribute(name) ? element.getAttribute(name) : null;
	}

	private static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	private static Element root(String document) throws TwimlException {
		try {
			DocumentBuilder builder = factory().newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new StringReader(document))).getDocumentElement();
		}
		catch (SAXException ex) {
			throw new TwimlException(DOCUMENT_PARSE_FAILURE, "the document is no XML: " + ex.getMessage());
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads nothing but the document: what it refers to may be a file of this machine.
	 */
	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory;
	}

}
