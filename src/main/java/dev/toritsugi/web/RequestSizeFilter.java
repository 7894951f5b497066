package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that no caller of ours has a reason to send. Twilio's largest webhook
 * carries two attributes of 4,096 characters; 64 KiB leave room for each of them
 * percent-encoded. Put first into the filter chain of a surface.
 */
public class RequestSizeFilter extends OncePerRequestFilter {

	/** The largest body accepted. Tomcat's limit for form posts is set to the same. */
	public static final DataSize LIMIT = DataSize.ofKilobytes(64);

	private final ProblemWriter problems;

	RequestSizeFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LIMIT.toBytes()) {
			refuse(response);
			return;
		}
		try {
			boolean unannounced = request.getContentLengthLong() < 0 && !FormPost.matches(request);
			chain.doFilter(unannounced ? BufferedRequest.of(request) : request, response);
		}
		catch (RequestTooLargeException ex) {
			refuse(response);
		}
		catch (InvalidParameterException ex) {
			// Tomcat's, when it reads a form; it has other reasons too, and its own
			// answer for those.
			if (ex.getErrorCode() != HttpStatus.CONTENT_TOO_LARGE.value()) {
				throw ex;
			}
			refuse(response);
		}
	}

	private void refuse(HttpServletResponse response) throws IOException {
		this.problems.write(response, HttpStatus.CONTENT_TOO_LARGE,
				"The body may have " + LIMIT.toKilobytes() + " KiB at most.");
	}

}
