package dev.toritsugi.sandbox.twiml.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import org.w3c.dom.Element;

/**
 * Parses TwiML documents.
 */
public final class TwimlParser {

	/** Twilio's TwiML elements that the sandbox does not emulate. */
	private static final Set<String> NOT_EMULATED = Set.of("Connect", "Echo", "Pay", "Prompt", "Refer", "Siprec", "Sms",
			"Start", "Stop", "Stream", "Message", "AiSession", "Application", "ConversationRelay", "Sim", "WhatsApp",
			"Transcription", "VirtualAgent", "Conversation", "Room", "Autopilot", "Recording");

	private final List<TwimlDocument.Warning> warnings = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	private TwimlParser() {
	}

	/**
	 * Parses a TwiML document. @throws TwimlException if the document is not valid TwiML
	 * or contains TwiML that the sandbox does not emulate
	 */
	public static TwimlDocument parse(String document) throws TwimlException {
		Element root = XmlReader.root(document);
		if (!root.getTagName().equals("Response")) {
			throw new TwimlException(TwimlException.WRONG_ROOT,
					"the root element is <%s>, not <Response>".formatted(root.getTagName()));
		}
		TwimlParser parser = new TwimlParser();
		VerbElement response = new VerbElement(root);
		List<Verb> verbs = new ArrayList<>();
		for (VerbElement element : response.children()) {
			verbs.add(parser.verb(element));
		}
		parser.finish(response);
		return new TwimlDocument(verbs, parser.warnings, parser.notes);
	}

	/**
	 * Adds a warning for each unknown attribute and for each invalid number of an
	 * element, because Twilio ignores both, and a note for each attribute without effect.
	 */
	void finish(VerbElement element) {
		element.attributesWithoutEffect()
			.forEach((name) -> this.notes
				.add("%s of <%s> has no effect in the sandbox".formatted(name, element.name())));
		this.warnings.addAll(element.warnings());
		for (String name : element.unknownAttributes()) {
			warn(TwimlException.SCHEMA_VALIDATION, "<%s> has no attribute %s".formatted(element.name(), name));
		}
	}

	void warn(int code, String message) {
		this.warnings.add(new TwimlDocument.Warning(code, message));
	}

	private Verb verb(VerbElement element) throws TwimlException {
		Verb verb = switch (element.name()) {
			case "Say", "Play", "Pause" -> new PromptVerbReader(this).read(element);
			case "Gather" -> new GatherReader(this).read(element);
			case "Record" -> RecordReader.read(element);
			case "Enqueue" -> new EnqueueReader(this).read(element);
			case "Dial" -> new DialReader(this).read(element);
			case "Redirect", "Hangup", "Reject", "Leave" -> FlowVerbReader.read(element);
			default -> throw unknown(element);
		};
		finish(element);
		return verb;
	}

	static TwimlException unknown(VerbElement element) {
		return new TwimlException(TwimlException.SCHEMA_VALIDATION,
				(NOT_EMULATED.contains(element.name()) ? "the sandbox does not emulate <%s>"
						: "Twilio's voice TwiML has no <%s> here")
					.formatted(element.name()));
	}

}
