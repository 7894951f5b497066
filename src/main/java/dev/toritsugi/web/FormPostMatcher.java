package dev.toritsugi.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/**
 * Recognizes requests with a form, whose parameters the servlet container reads. Other
 * bodies have to be read by this server.
 */
public final class FormPostMatcher {

	private FormPostMatcher() {
	}

	/**
	 * Whether Tomcat reads the body of this request as a form. This is Tomcat's own rule,
	 * including the lower case of the media type: a body that Tomcat does not read must
	 * not be treated as a form without parameters.
	 */
	public static boolean matches(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
				&& MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(type.split(";", 2)[0].trim());
	}

}
