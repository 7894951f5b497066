package dev.toritsugi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Writes problem details (RFC 9457) where a filter refuses a request, before Spring MVC
 * sees it.
 */
public class ProblemWriter {

	private final JsonMapper json;

	ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Answers with a problem.
	 * @param detail what is wrong and what would be right, for a person to read
	 */
	public void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		write(response, status, status.getReasonPhrase(), detail, Map.of());
	}

	/**
	 * Answers with a problem that programs tell from others of the same status.
	 * @param title the kind of problem
	 * @param detail what is wrong and what would be right, for a person to read
	 * @param properties what a program needs to know beside that
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
