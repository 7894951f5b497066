package dev.toritsugi.sandbox.api.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * A debugger alert of a journal entry. The SID of a notification consists of the number
 * of the entry and the position of the alert in the entry.
 *
 * @param sid SID, which consists of NO and 32 hex digits
 * @param code Twilio's error code
 * @param message text of the alert
 * @param callSid SID of the call to which the alert belongs, or null if it belongs to
 * none
 */
record Notification(String sid, int code, String message, @Nullable String callSid, JournalEntry entry) {

	/** Error codes that Twilio reports as warnings. */
	private static final Set<Integer> WARNINGS = Set.of(12200, 13212, 13214, 13216, 13313, 13314, 13327, 13328, 13410,
			13510, 13520, 13611, 13612, 13910, 40005);

	private static final Pattern ALERT = Pattern.compile("(\\d{5}): (.*)", Pattern.DOTALL);

	private static final Pattern CALL = Pattern.compile("CA[0-9a-f]{32}");

	/**
	 * Returns the notifications of the journal, newest first.
	 */
	static List<Notification> of(Journal journal) {
		List<Notification> found = new ArrayList<>();
		for (Journal.Numbered numbered : journal.after(0)) {
			List<String> alerts = numbered.entry().alerts();
			for (int i = 0; i < alerts.size(); i++) {
				Matcher alert = ALERT.matcher(alerts.get(i));
				if (alert.matches()) {
					found.add(0,
							new Notification("NO%024x%08x".formatted(numbered.number(), i),
									Integer.parseInt(alert.group(1)), alert.group(2),
									call(numbered.entry(), alert.group(2)), numbered.entry()));
				}
			}
		}
		return found;
	}

	/**
	 * Returns Twilio's log level: 0 for an error, 1 for a warning.
	 */
	String log() {
		return WARNINGS.contains(this.code) ? "1" : "0";
	}

	private static @Nullable String call(JournalEntry entry, String message) {
		Matcher named = CALL.matcher(message);
		return Stream
			.concat(entry.request().parameters().getOrDefault("CallSid", List.of()).stream(),
					named.results().map((result) -> result.group()))
			.filter((sid) -> CALL.matcher(sid).matches())
			.findFirst()
			.orElse(null);
	}

}
