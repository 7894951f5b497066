package dev.toritsugi.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/**
 * Recognizes form posts. The servlet container reads the body of a form post; this server
 * reads all other bodies.
 */
public final class FormPostMatcher {

	private FormPostMatcher() {
	}

	/**
	 * Whether Tomcat reads this request's body as a form. The rule is the same as
	 * Tomcat's, which requires the media type in lower case. With a different rule, this
	 * server would treat a form that Tomcat does not read as a form without parameters.
	 */
	public static boolean matches(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
				&& MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(type.split(";", 2)[0].trim());
	}

}
