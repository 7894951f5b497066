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
 * Refuses parameters that can't be read, and bodies that no caller of ours has a reason
 * to send. Twilio's largest webhook carries two attributes of 4,096 characters; 64 KiB
 * leave room for each of them percent-encoded. Put first into the filter chain of a
 * surface.
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
			// Read here what the container reads lazily: its complaint about a malformed
			// parameter quotes the value, which may be a password, and must not reach the
			// log.
			request.getParameterMap();
			boolean unannounced = request.getContentLengthLong() < 0 && !FormPostMatcher.matches(request);
			chain.doFilter(unannounced ? BufferedRequest.of(request) : request, response);
		}
		catch (RequestTooLargeException ex) {
			refuse(response);
		}
		catch (InvalidParameterException ex) {
			HttpStatus status = HttpStatus.resolve(ex.getErrorCode());
			if (status == HttpStatus.CONTENT_TOO_LARGE) {
				refuse(response);
			}
			else {
				this.problems.write(response, (status != null) ? status : HttpStatus.BAD_REQUEST,
						"The parameters can't be read; each % has to be followed by two hex digits, in UTF-8.");
			}
		}
	}

	private void refuse(HttpServletResponse response) throws IOException {
		this.problems.write(response, HttpStatus.CONTENT_TOO_LARGE,
				"The body may have " + LIMIT.toKilobytes() + " KiB at most.");
	}

}
