package dev.toritsugi.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Writes problem details (RFC 9457) instead of Tomcat's HTML for requests that Tomcat
 * refuses before a filter sees them, for instance because of a malformed request line.
 * Tomcat creates this class by its name.
 */
public class ProblemReportValve extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		AtomicBoolean writable = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()
				|| !writable.get()) {
			return;
		}
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		try {
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(problem(response.getStatus()));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			log.debug("A client did not wait for the response {}", response.getStatus(), ex);
		}
	}

	private static String problem(int code) {
		HttpStatus status = HttpStatus.resolve(code);
		String title = (status != null) ? status.getReasonPhrase() : "Error";
		return "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}\n".formatted(title, code,
				(code < 500) ? "The server refused this request: " + title + "."
						: "The server can't process this request: " + title + ".");
	}

}
