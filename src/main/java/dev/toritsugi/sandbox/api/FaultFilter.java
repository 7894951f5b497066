package dev.toritsugi.sandbox.api;

import java.io.IOException;
import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.fault.Fault;
import dev.toritsugi.sandbox.fault.FaultRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Delays REST requests or makes them fail, according to the faults that the user has set
 * in the sandbox. The filter runs after the journal filter and the credentials filter.
 */
class FaultFilter extends OncePerRequestFilter {

	/** Name of the request attribute that contains the name of the applied fault. */
	static final String FAULT = FaultFilter.class.getName() + ".FAULT";

	/**
	 * Name of the request attribute that is set if the connection must be closed before
	 * the response is complete.
	 */
	static final String RESET = FaultFilter.class.getName() + ".RESET";

	/** Messages of errors that depend on the account or on the called phone, by code. */
	private static final Map<Integer, String> MESSAGES = Map.of(21215,
			"Account not authorized to call this number. Perhaps you need to enable some international permissions",
			21614, "'To' number is not a valid mobile number", 21211, "Invalid 'To' Phone Number", 21610,
			"Attempt to send to unsubscribed recipient");

	private static final int UNAVAILABLE = 503;

	private static final int TOO_MANY_REQUESTS = 429;

	private final Sandbox sandbox;

	private final JsonMapper json;

	FaultFilter(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		FaultRegistry.Hit hit = this.sandbox.account()
			.faults()
			.onRest(request.getMethod(), request.getRequestURI())
			.orElse(null);
		if (hit == null) {
			chain.doFilter(request, response);
			return;
		}
		request.setAttribute(FAULT, hit.name());
		Fault fault = hit.fault();
		if (fault.afterwards()) {
			chain.doFilter(request, response);
			response.reset();
		}
		switch (fault.effect()) {
			case STATUS -> refuse(response, (fault.status() != null) ? fault.status() : UNAVAILABLE, fault.code());
			case HANG -> {
				pass(fault);
				refuse(response, UNAVAILABLE, null);
			}
			case RESET -> request.setAttribute(RESET, Boolean.TRUE);
			default -> {
				pass(fault);
				chain.doFilter(request, response);
			}
		}
	}

	/**
	 * Waits in real time, not by the sandbox's clock, because the client's timeout also
	 * runs in real time.
	 */
	private static void pass(Fault fault) {
		try {
			Thread.sleep(fault.duration().toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Sends an error response.
	 * @param code Twilio's error code, or null for 20000 plus the HTTP status
	 */
	private void refuse(HttpServletResponse response, int status, @Nullable Integer code) throws IOException {
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		if (status == TOO_MANY_REQUESTS) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
		}
		String message = (code != null) ? MESSAGES.getOrDefault(code, "Error " + code)
				: (status == TOO_MANY_REQUESTS) ? "Too Many Requests" : (status == UNAVAILABLE)
						? "Service is unavailable. Please try again." : "An internal server error has occurred";
		this.json.writeValue(response.getOutputStream(),
				ErrorResource.of(status, (code != null) ? code : 20000 + status, message));
	}

}
