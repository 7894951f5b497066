package dev.toritsugi.twilio.webhook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form's parameters, joined into the text that Twilio signs. Each name is followed by
 * its value, and the names are sorted in ASCII order. If a parameter is repeated, its
 * distinct values are sorted and each is preceded by the name, as in twilio-node's
 * {@code webhooks.ts}.
 *
 * @param text the form's names and values, joined without separators
 */
record SignedForm(String text) {

	/** The empty text, for a request whose body is not a form. */
	static final SignedForm NONE = new SignedForm("");

	private static final String[] NO_VALUES = {};

	/**
	 * Reads the form of a request. The servlet container merges the parameters of query
	 * and form, the query's first (Servlet specification, section 3.1). This method omits
	 * the query's parameters, because Twilio signs them as part of the URL.
	 */
	static SignedForm of(HttpServletRequest request) {
		return of(request.getParameterMap(), QueryString.of(request));
	}

	/**
	 * @param parameters decoded parameters of the query and the form
	 * @param query parameters of the query, which are omitted
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
