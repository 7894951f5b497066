package dev.toritsugi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Writes problem details (RFC 9457) to a response, for filters that refuse a request
 * before it reaches Spring MVC.
 */
public class ProblemWriter {

	private final JsonMapper json;

	ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Writes problem details whose title is the reason phrase of the HTTP status.
	 * @param detail human-readable text: what is wrong with the request and what a
	 * correct one looks like
	 */
	public void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		write(response, status, status.getReasonPhrase(), detail, Map.of());
	}

	/**
	 * Writes problem details like {@link #write(HttpServletResponse, HttpStatus, String)}
	 * and ends the connection. A client could otherwise send a hundred refused requests
	 * at once on each of many connections, and webhooks would wait behind them.
	 */
	public void writeAndClose(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		write(response, status, detail);
	}

	/**
	 * Writes problem details with a given title and additional properties.
	 * @param title short name of the kind of problem, for people
	 * @param detail human-readable text: what is wrong with the request and what a
	 * correct one looks like
	 * @param properties additional properties of the problem details, for programs
	 */
	public void write(HttpServletResponse response, HttpStatus status, String title, String detail,
			Map<String, ?> properties) throws IOException {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("title", title);
		problem.put("status", status.value());
		problem.put("detail", detail);
		problem.putAll(properties);
		byte[] body = (this.json.writeValueAsString(problem) + "\n").getBytes(StandardCharsets.UTF_8);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
