package dev.toritsugi.sandbox.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reasons why the sandbox does not emulate some operations, elements and attributes.
 * A gap without a reason fails the test of the coverage page.
 */
final class CoverageGaps {

	private static final Map<String, String> OPERATIONS = reasons(".*/Accounts(/\\{Sid})?\\.json",
			"the sandbox has one account and no subaccounts", ".*/Calls/.*/Events\\.json",
			"the journal shows the requests of a call", ".*/Payments.*", "no payments",
			".*/(Siprec|Streams|Transcriptions).*", "calls have no sound that could be streamed or transcribed",
			".*/UserDefinedMessage.*", "no messages to and from the Voice SDK", ".*/AssignedAddOns.*", "no add-ons",
			".*/IncomingPhoneNumbers/(Local|Mobile|TollFree)\\.json",
			"`IncomingPhoneNumbers` creates and lists all numbers", ".*/Messages/.*/Feedback\\.json",
			"messages are not sent", ".*/Messages/.*/Media.*", "media files of messages are not fetched",
			".*/AddOnResults.*", "no add-ons");

	private static final Map<String, String> ELEMENTS = reasons("Application",
			"`<Dial>` calls phones, not applications", "Sim|WhatsApp", "no such phones", "Connect|Start|Stop",
			"calls have no sound that could be streamed", "Pay|Prompt", "no payments", "Refer", "no SIP transfers");

	private static final Map<String, String> ATTRIBUTES = reasons("partialResultCallback(Method)?",
			"a test says what was understood, as a whole", "transcribe|transcribeCallback",
			"recordings are not transcribed", "recordingConfigurationId", "no such configurations", "answerOnBridge",
			"a call is answered by its first verb", "referUrl|referMethod|username|password|byoc",
			"no SIP trunks, registrations and transfers", "events|passports", "no such signalling", "sendDigits",
			"called phones hear no tones", "region", "one region", "eventCallbackUrl",
			"replaced by `statusCallback` at Twilio");

	private CoverageGaps() {
	}

	/** Returns the table cell for an operation that is not emulated. */
	static String operation(String route) {
		return no(OPERATIONS, route);
	}

	/** Returns the table cell for a TwiML element that is not emulated. */
	static String element(String name) {
		return no(ELEMENTS, name);
	}

	/** Returns a list of attributes without effect, with the reasons. */
	static String attributes(List<String> names) {
		Map<String, List<String>> byReason = names.stream()
			.collect(
					Collectors.groupingBy((name) -> reason(ATTRIBUTES, name), LinkedHashMap::new, Collectors.toList()));
		return byReason.entrySet()
			.stream()
			.map((entry) -> "- %s: %s\n".formatted(
					entry.getValue().stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", ")),
					entry.getKey()))
			.collect(Collectors.joining());
	}

	private static String no(Map<String, String> reasons, String name) {
		return "**no**: " + reason(reasons, name);
	}

	private static String reason(Map<String, String> reasons, String name) {
		return reasons.entrySet()
			.stream()
			.filter((entry) -> name.matches(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> new AssertionError(name + " is not emulated, and no reason says why"));
	}

	private static Map<String, String> reasons(String... patternsAndReasons) {
		Map<String, String> reasons = new LinkedHashMap<>();
		for (int i = 0; i < patternsAndReasons.length; i += 2) {
			reasons.put(patternsAndReasons[i], patternsAndReasons[i + 1]);
		}
		return reasons;
	}

}
