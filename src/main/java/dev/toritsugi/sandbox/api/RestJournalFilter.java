package dev.toritsugi.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.parameter.RequestParametersResolver;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.engine.TwilioError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds every REST request to the journal with its response, including rejected requests.
 */
class RestJournalFilter extends OncePerRequestFilter {

	private static final Pattern SECRET = Pattern.compile("(\"(?:auth_token|secret)\"\\s*:\\s*)\"[^\"]*\"");

	private final Sandbox sandbox;

	private final JsonMapper json;

	private final UnaryOperator<HttpServletRequest> reader;

	private final AtomicLong requests = new AtomicLong();

	private final AtomicInteger underWay = new AtomicInteger();

	/**
	 * @param reader function that returns a request with readable parameters
	 */
	RestJournalFilter(Sandbox sandbox, JsonMapper json, UnaryOperator<HttpServletRequest> reader) {
		this.sandbox = sandbox;
		this.json = json;
		this.reader = reader;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int concurrent = this.underWay.incrementAndGet();
		try {
			journal(this.reader.apply(request), response, chain, concurrent);
		}
		finally {
			this.underWay.decrementAndGet();
		}
	}

	private void journal(HttpServletRequest request, HttpServletResponse response, FilterChain chain, int concurrent)
			throws ServletException, IOException {
		SandboxAccount account = this.sandbox.account();
		Instant at = account.engine().now();
		long start = System.nanoTime();
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		ContentCachingResponseWrapper answer = new JournalResponseWrapper(response);
		try {
			request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
			chain.doFilter(request, answer);
		}
		catch (TwilioError ex) {
			answer.setStatus(ex.status());
			answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
			this.json.writeValue(answer.getOutputStream(),
					ErrorResource.of(ex.status(), ex.code(), String.valueOf(ex.getMessage())));
		}
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		answer.setDateHeader(HttpHeaders.DATE, account.engine().now().toEpochMilli());
		answer.setHeader("Twilio-Request-Id", "RQ%032x".formatted(this.requests.incrementAndGet()));
		answer.setHeader("Twilio-Request-Duration", String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0));
		answer.setHeader("Twilio-Concurrent-Requests", String.valueOf(concurrent));
		boolean broken = request.getAttribute(FaultFilter.RESET) != null;
		account.journal()
			.add(new JournalEntry(at, JournalEntry.Direction.REST, null,
					new JournalEntry.Request(request.getMethod(), request.getRequestURI(),
							JournalHeaderReader.read(request), parameters),
					broken ? new JournalEntry.Answer(0, took.toMillis(), Map.of(), "")
							: new JournalEntry.Answer(answer.getStatus(), took.toMillis(),
									JournalHeaderReader.read(answer),
									withoutSecrets(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))),
					List.of(), notes(request), (String) request.getAttribute(FaultFilter.FAULT)));
		if (broken) {
			breakOff(response);
		}
		else {
			answer.copyBodyToResponse();
		}
	}

	/** Masks the auth token and the secrets of API keys in a response body. */
	private static String withoutSecrets(String body) {
		return SECRET.matcher(body).replaceAll("$1\"***\"");
	}

	/**
	 * Announces a body of one byte, and closes the connection without sending the byte.
	 */
	private static void breakOff(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.setContentLength(1);
		response.flushBuffer();
	}

	/**
	 * Returns the journal notes on ignored parameters. Twilio silently ignores unknown
	 * parameters, so a misspelt name is easily overlooked.
	 */
	private static List<String> notes(HttpServletRequest request) {
		return (request.getAttribute(RequestParametersResolver.ATTRIBUTE) instanceof RequestParameters parameters)
				? parameters.notes() : List.of();
	}

}
