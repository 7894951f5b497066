package dev.toritsugi.twilio.webhook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The parameters of a form as Twilio signs them: names in ASCII order, each with its
 * value behind it; a repeated one with its distinct values in order, each after the name,
 * as in twilio-node's {@code webhooks.ts}.
 *
 * @param text all of them in one
 */
record SignedForm(String text) {

	/** No form. */
	static final SignedForm NONE = new SignedForm("");

	private static final String[] NO_VALUES = {};

	/**
	 * The form that a request carries. What the container merges is taken apart again: of
	 * a name's values those of the query come first (Servlet specification, section 3.1),
	 * and they are signed as part of the URL.
	 */
	static SignedForm of(HttpServletRequest request) {
		return of(request.getParameterMap(), QueryString.of(request));
	}

	/**
	 * @param parameters decoded, those of the query among them
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
