package dev.toritsugi.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/**
 * Recognizes form posts. The servlet container reads the body of a form post. If a
 * request is not a form post, this server's own code reads the body.
 */
public final class FormPostMatcher {

	private FormPostMatcher() {
	}

	/**
	 * Whether Tomcat reads this request's body as a form. Like Tomcat, this method
	 * requires the media type in lower case. If this method returned true for a form that
	 * Tomcat does not read, the request would appear to have no parameters.
	 */
	public static boolean matches(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
				&& MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(type.split(";", 2)[0].trim());
	}

}
