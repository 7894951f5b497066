package dev.toritsugi.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The time when the first byte of a request arrived. The time limit of a request begins
 * with its arrival, so that the time for reading the body and for checking a password
 * counts too.
 */
public final class ArrivalTime {

	private static final String ATTRIBUTE = ArrivalTime.class.getName();

	private ArrivalTime() {
	}

	/**
	 * Records the arrival of a request.
	 * @param nanoTime value of {@link System#nanoTime()} at the arrival
	 */
	public static void record(HttpServletRequest request, long nanoTime) {
		request.setAttribute(ATTRIBUTE, nanoTime);
	}

	/** Returns the value of {@link System#nanoTime()} at the arrival of a request. */
	public static long of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Long arrival) {
			return arrival;
		}
		throw new IllegalStateException("No arrival was recorded for " + request.getRequestURI());
	}

}
