package dev.toritsugi.sandbox.controlapi.view;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;

/**
 * A complete journal entry, with headers, parameters and the response body.
 *
 * @param line short form of the entry
 * @param requestHeaders request headers with masked secrets
 * @param parameters query and form parameters of the request
 * @param answerHeaders response headers
 * @param answer response body
 * @param notes hints for the developer, which Twilio's debugger does not show
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
	 * Whether the entry has a given kind, which is a webhook kind, {@code REST} for REST
	 * requests, or {@code NOTE} for notes. Letter case does not matter.
	 */
	public boolean isOf(String kind) {
		return kind
			.equalsIgnoreCase((this.line.kind() != null) ? this.line.kind().name() : this.line.direction().name());
	}

}
