package dev.toritsugi.sandbox.controlapi.view;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;

/**
 * A journal entry with headers, parameters and the response body.
 *
 * @param line the entry in short form
 * @param requestHeaders request headers with masked secrets
 * @param parameters query and form parameters of the request
 * @param answerHeaders response headers
 * @param answer response body
 * @param notes notes that the sandbox adds and Twilio would not provide
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalView(@JsonUnwrapped JournalLineView line, Map<String, List<String>> requestHeaders,
		Map<String, List<String>> parameters, Map<String, List<String>> answerHeaders, String answer,
		List<String> notes) {

	public static JournalView of(Journal.Numbered numbered) {
		JournalEntry entry = numbered.entry();
		return new JournalView(JournalLineView.of(numbered), entry.request().headers(), entry.request().parameters(),
				entry.answer().headers(), entry.answer().body(), entry.notes());
	}

	/**
	 * Whether the entry has the given kind, in any letter case. {@code REST} is the kind
	 * of REST requests, and {@code NOTE} is the kind of notes.
	 */
	public boolean isOf(String kind) {
		return kind
			.equalsIgnoreCase((this.line.kind() != null) ? this.line.kind().name() : this.line.direction().name());
	}

}
