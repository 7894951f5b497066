package dev.toritsugi.twilio.webhook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The parameters of a form as the text that Twilio signs. The names are in ASCII order,
 * each followed by its value. A repeated parameter has its distinct values sorted, each
 * preceded by the name, as in twilio-node's {@code webhooks.ts}.
 *
 * @param text names and values without separators
 */
record SignedForm(String text) {

	/** A request without a form. */
	static final SignedForm NONE = new SignedForm("");

	private static final String[] NO_VALUES = {};

	/**
	 * Reads the form of a request. The servlet container merges the parameters of query
	 * and form, with the query's parameters first (Servlet specification, section 3.1).
	 * The query's parameters are omitted here, because they are signed as part of the
	 * URL.
	 */
	static SignedForm of(HttpServletRequest request) {
		return of(request.getParameterMap(), QueryString.of(request));
	}

	/**
	 * @param parameters the decoded parameters of query and form
	 * @param query the parameters of the query
	 */
	static SignedForm of(Map<String, String[]> parameters, QueryString query) {
		String[] names = parameters.keySet().toArray(String[]::new);
		Arrays.sort(names);
		StringBuilder text = new StringBuilder(1024);
		for (String name : names) {
			for (String value : ofBody(parameters.getOrDefault(name, NO_VALUES), query.count(name))) {
				text.append(name).append(value);
			}
		}
		return new SignedForm(text.toString());
	}

	private static Collection<String> ofBody(String[] values, int inQuery) {
		List<String> ofBody = Arrays.asList(values).subList(inQuery, values.length);
		return (ofBody.size() > 1) ? new TreeSet<>(ofBody) : ofBody;
	}

}
