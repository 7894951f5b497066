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
 * Refuses bodies larger than 64 KiB and parameters that cannot be decoded. Twilio's
 * largest webhook contains the attributes of a task and of a worker, with up to 4,096
 * characters each. Percent-encoded, 4,096 Japanese characters take 36 KiB. This filter
 * must be the first in a filter chain.
 */
public class RequestSizeFilter extends OncePerRequestFilter {

	/**
	 * Maximum size of a request body. Tomcat's limit for form posts has the same value.
	 */
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
			// Tomcat parses the parameters when they are first accessed. Tomcat's
			// exception for a malformed parameter contains the parameter's value, which
			// may be a password. The parameters are therefore accessed here, where the
			// exception is caught and not logged.
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
						"The parameters can't be decoded; each % has to be followed by two hex digits, in UTF-8.");
			}
		}
	}

	private void refuse(HttpServletResponse response) throws IOException {
		this.problems.write(response, HttpStatus.CONTENT_TOO_LARGE,
				"The body may have " + LIMIT.toKilobytes() + " KiB at most.");
	}

}
