package dev.toritsugi.web;

import java.io.Serial;

/**
 * Thrown if the body of a request without Content-Length is larger than
 * {@link RequestSizeFilter#LIMIT}.
 */
public final class RequestTooLargeException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	RequestTooLargeException() {
		super("The body is larger than " + RequestSizeFilter.LIMIT);
	}

}
