package dev.toritsugi.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/**
 * Recognizes form posts. {@link BufferedRequest} reads the parameters of a form post from
 * its body.
 */
public final class FormPostMatcher {

	private FormPostMatcher() {
	}

	/**
	 * Whether a request is a form post by the rules of Tomcat, which requires the method
	 * POST and the media type in lower case.
	 */
	public static boolean matches(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
				&& MediaType.APPLICATION_FORM_URLENCODED_VALUE.equals(type.split(";", 2)[0].trim());
	}

}
