package dev.toritsugi.sandbox.controlapi.view;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;

/**
 * An exchange with everything that went over the wire.
 *
 * @param line what is seen of it in a list
 * @param requestHeaders headers of the request, without what is secret
 * @param parameters parameters of query and form
 * @param answerHeaders headers of the answer
 * @param answer body of the answer
 * @param notes what Twilio would not say of it
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
	 * Whether it is of that kind; a REST request and a note have none but their
	 * direction.
	 */
	public boolean isOf(String kind) {
		return kind
			.equalsIgnoreCase((this.line.kind() != null) ? this.line.kind().name() : this.line.direction().name());
	}

}
