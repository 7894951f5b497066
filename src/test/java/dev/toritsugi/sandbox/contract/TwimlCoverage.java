package dev.toritsugi.sandbox.contract;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.twilio.twiml.voice.Application;
import com.twilio.twiml.voice.Client;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Pay;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Prompt;
import com.twilio.twiml.voice.Queue;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Refer;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Sim;
import com.twilio.twiml.voice.Sip;
import com.twilio.twiml.voice.Start;
import com.twilio.twiml.voice.Stop;
import com.twilio.twiml.voice.Task;
import com.twilio.twiml.voice.WhatsApp;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.parser.TwimlParser;

/**
 * Asks the sandbox's parser about every element and attribute that Twilio's SDK can
 * write.
 */
final class TwimlCoverage {

	private static final String WORKFLOW = "WW00000000000000000000000000000001";

	private static final List<Element> ELEMENTS = List.of(verb(Say.class, "Hello"), verb(Play.class, "http://a/b.mp3"),
			verb(Pause.class, ""), verb(Gather.class, ""), verb(Record.class, ""), verb(Redirect.class, "http://a/b"),
			verb(Hangup.class, ""), verb(Reject.class, ""), verb(Leave.class, ""), verb(Enqueue.class, "queue"),
			new Element(Task.class, "<Enqueue workflowSid=\"" + WORKFLOW + "\">%s</Enqueue>", "{}"),
			verb(Dial.class, "+12025550123"), noun(Number.class, "+12025550123"), noun(Client.class, "alice"),
			noun(Sip.class, "sip:a@example.com"), noun(Queue.class, "queue"), noun(Conference.class, "room"),
			noun(Application.class, "AP00000000000000000000000000000001"),
			noun(Sim.class, "DE00000000000000000000000000000001"), noun(WhatsApp.class, "+12025550123"),
			verb(Connect.class, ""), verb(Start.class, ""), verb(Stop.class, ""), verb(Pay.class, ""),
			verb(Prompt.class, ""), verb(Refer.class, ""));

	private TwimlCoverage() {
	}

	static String table() {
		return ELEMENTS.stream()
			.map(TwimlCoverage::row)
			.collect(Collectors.joining("\n",
					"| Element | Emulated | Attributes | **no**: accepted without effect |\n|---|---|---|---|\n",
					"\n"));
	}

	/** Returns the reasons why attributes have no effect. */
	static String gaps() {
		return CoverageGaps.attributes(ELEMENTS.stream()
			.flatMap((element) -> attributes(element.type()).filter((name) -> hasNoEffect(element, name)))
			.distinct()
			.toList());
	}

	private static String row(Element element) {
		if (warnings(element, "").isEmpty() && !parses(element, "")) {
			return "| `<%s>` | %s | | |".formatted(element.name(), CoverageGaps.element(element.name()));
		}
		return "| `<%s>` | yes | %s | %s |".formatted(element.name(),
				names(attributes(element.type()).filter((name) -> knows(element, name) && !hasNoEffect(element, name))),
				names(attributes(element.type()).filter((name) -> hasNoEffect(element, name))));
	}

	private static String names(Stream<String> attributes) {
		return attributes.map((name) -> "`" + name + "`").collect(Collectors.joining(", "));
	}

	private static boolean hasNoEffect(Element element, String attribute) {
		try {
			return !TwimlParser.parse(element.document(" " + attribute + "=\"1\"")).notes().isEmpty();
		}
		catch (TwimlException ex) {
			return false;
		}
	}

	/** An attribute whose value the parser refuses is one that it reads. */
	private static boolean knows(Element element, String attribute) {
		return warnings(element, " " + attribute + "=\"1\"").stream()
			.noneMatch((warning) -> warning.contains("has no attribute " + attribute));
	}

	private static boolean parses(Element element, String attributes) {
		try {
			TwimlParser.parse(element.document(attributes));
			return true;
		}
		catch (TwimlException ex) {
			return false;
		}
	}

	private static List<String> warnings(Element element, String attributes) {
		try {
			return TwimlParser.parse(element.document(attributes))
				.warnings()
				.stream()
				.map(TwimlDocument.Warning::message)
				.toList();
		}
		catch (TwimlException ex) {
			return List.of();
		}
	}

	private static Stream<String> attributes(Class<?> type) {
		return Stream.of(type.getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
			.map(Field::getName)
			.filter((name) -> !BODIES.contains(name))
			.filter((name) -> !(name.equals("url") && (type == Play.class || type == Redirect.class)))
			.map((name) -> name.replace("For", "for").replaceAll("_$", ""));
	}

	/** Fields of the SDK that are an element's text. */
	private static final List<String> BODIES = List.of("message", "name", "body", "number", "phoneNumber", "identity",
			"sipUrl");

	private static Element verb(Class<?> type, String text) {
		return new Element(type, "%s", text);
	}

	private static Element noun(Class<?> type, String text) {
		return new Element(type, "<Dial>%s</Dial>", text);
	}

	private record Element(Class<?> type, String within, String text) {

		private String name() {
			return this.type.getSimpleName();
		}

		private String document(String attributes) {
			return "<Response>%s</Response>"
				.formatted(this.within.formatted("<%s%s>%s</%s>".formatted(name(), attributes, this.text, name())));
		}

	}

}
