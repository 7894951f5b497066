package dev.toritsugi.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/**
 * Tells forms from other bodies. A form's parameters the container reads; other bodies
 * are ours to read.
 */
public final class FormPost {

	private FormPost() {
	}

	/**
	 * Whether the request has a body of {@code application/x-www-form-urlencoded}.
	 */
	public static boolean matches(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
				&& type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
	}

}
