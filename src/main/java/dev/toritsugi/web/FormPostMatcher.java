package dev.toritsugi.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/**
 * Tells forms from other bodies. A form's parameters the container reads; other bodies
 * are ours to read.
 */
public final class FormPostMatcher {

	private FormPostMatcher() {
	}

	/**
	 * Whether the request has a form that Tomcat reads. By Tomcat's own rule, to the
	 * letter and in lower case: a body that it leaves unread must not pass for a form
	 * without parameters.
	 */
	public static boolean matches(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
				&& MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(type.split(";", 2)[0].trim());
	}

}
