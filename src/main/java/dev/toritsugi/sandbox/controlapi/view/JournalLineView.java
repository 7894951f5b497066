package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.engine.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * The short form of a journal entry, for lists.
 *
 * @param id number of the entry
 * @param label what the entry is about: the event type or call status of a webhook, the
 * instruction in the response to an assignment, or what a REST request does, such as
 * {@code complete task}; omitted for other entries
 * @param status HTTP status of the response, or 0 if there was no response
 * @param millis time between the request and the response, in milliseconds
 * @param signature whether the application accepted the signature of a webhook; omitted
 * if the request was not signed or had no response
 * @param alerts alerts that Twilio's debugger would show for the request
 * @param fault name of the simulated fault that was applied; omitted if no fault was
 * applied
 * @param call SID of the call that the request is about; omitted if the request contains
 * no call SID
 * @param task SID of the task that the request is about; omitted if the request contains
 * no task SID
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalLineView(long id, Instant at, JournalEntry.Direction direction, Webhook.@Nullable Kind kind,
		@Nullable String label, String method, String url, int status, long millis, @Nullable Verdict signature,
		List<String> alerts, @Nullable String fault, @Nullable String call, @Nullable String task) {

	private static final Pattern CALL = Pattern.compile("CA[0-9a-f]{32}");

	private static final Pattern INSTRUCTION = Pattern.compile("\"instruction\"\\s*:\\s*\"(\\w+)\"");

	private static final Pattern TASK = Pattern.compile("WT[0-9a-f]{32}");

	public static JournalLineView of(Journal.Numbered numbered) {
		JournalEntry entry = numbered.entry();
		return new JournalLineView(numbered.number(), entry.at(), entry.direction(), entry.kind(), label(entry),
				entry.request().method(), entry.request().url(), entry.answer().status(), entry.answer().millis(),
				Verdict.of(entry), entry.alerts(), entry.fault(), about(entry, "CallSid", CALL),
				about(entry, "TaskSid", TASK));
	}

	private static @Nullable String label(JournalEntry entry) {
		if (entry.direction() == JournalEntry.Direction.REST) {
			return RestRequestLabel.of(entry.request().method(), path(entry.request().url()),
					entry.request().parameters());
		}
		return (entry.kind() != null) ? switch (entry.kind()) {
			case ASSIGNMENT -> instruction(entry.answer().body());
			case EVENT -> parameter(entry, "EventType");
			case STATUS, CALL_STATUS -> parameter(entry, "CallStatus");
			case MACHINE_DETECTION -> parameter(entry, "AnsweredBy");
			case CONFERENCE -> parameter(entry, "StatusCallbackEvent");
			default -> null;
		} : null;
	}

	private static String path(String url) {
		return url.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
	}

	private static @Nullable String instruction(String body) {
		Matcher found = INSTRUCTION.matcher(body);
		return found.find() ? found.group(1) : null;
	}

	private static @Nullable String about(JournalEntry entry, String parameter, Pattern sid) {
		String named = parameter(entry, parameter);
		if (named != null && sid.matcher(named).matches()) {
			return named;
		}
		Matcher inAddress = sid.matcher(entry.request().url());
		return inAddress.find() ? inAddress.group() : null;
	}

	private static @Nullable String parameter(JournalEntry entry, String name) {
		List<String> values = entry.request().parameters().get(name);
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

	/**
	 * Whether the application accepted the signature of a webhook. The sandbox signs
	 * every webhook. HTTP status 401 or 403 most likely means that the application
	 * computed the signature from a different URL, for example behind a proxy.
	 */
	enum Verdict {

		ACCEPTED, REFUSED;

		private static final int UNAUTHORIZED = 401;

		private static final int FORBIDDEN = 403;

		private static @Nullable Verdict of(JournalEntry entry) {
			int status = entry.answer().status();
			if (entry.direction() != JournalEntry.Direction.WEBHOOK || status == 0) {
				return null;
			}
			return (status == UNAUTHORIZED || status == FORBIDDEN) ? REFUSED : ACCEPTED;
		}

	}

}
