package dev.toritsugi.sandbox.controlapi.view;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;

/**
 * A journal entry with headers, parameters and bodies.
 *
 * @param line the entry in short form
 * @param requestHeaders headers of the request, without secrets
 * @param parameters parameters of query and form
 * @param answerHeaders headers of the response
 * @param answer body of the response
 * @param notes notes of the sandbox, which Twilio would not give
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
	 * Whether the entry is of a kind. REST requests and notes have no kind; REST and NOTE
	 * select them.
	 */
	public boolean isOf(String kind) {
		return kind
			.equalsIgnoreCase((this.line.kind() != null) ? this.line.kind().name() : this.line.direction().name());
	}

}
