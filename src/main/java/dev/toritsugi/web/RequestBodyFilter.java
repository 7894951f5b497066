package dev.toritsugi.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Reads the whole body of each request into memory before any other filter runs. A body
 * that has arrived with the headers is read at once. Any other body is read without
 * blocking ({@link BodyReader}), so that a client that sends slowly occupies a connection
 * but no thread. Only a body without Content-Length occupies a thread
 * ({@link ChunkedBodyReader}). When the time limit for the whole body has elapsed, the
 * request is refused.
 */
class RequestBodyFilter implements Filter {

	/**
	 * Maximum number of bytes that are read and discarded if a body is too large. The
	 * server does not close the connection at once, because a client that is still
	 * sending could then not read the response. A body that exceeds the limit by more is
	 * refused before it is read.
	 */
	private static final long MAX_DISCARDED = 2 * 1024 * 1024;

	private final int maxBytes;

	private final int maxParameters;

	private final Duration timeout;

	private final BodyReaderRegistry readers;

	private final ChunkedBodyReader chunkedReader;

	private final BodyRefusals refusals;

	/**
	 * @param maxBytes maximum size of a body
	 * @param maxParameters maximum number of parameters in a form
	 * @param timeout time limit for receiving the whole body
	 */
	RequestBodyFilter(int maxBytes, int maxParameters, Duration timeout, BodyReaderRegistry readers,
			ChunkedBodyReader chunkedReader, BodyRefusals refusals) {
		this.maxBytes = maxBytes;
		this.maxParameters = maxParameters;
		this.timeout = timeout;
		this.readers = readers;
		this.chunkedReader = chunkedReader;
		this.refusals = refusals;
	}

	/** Returns the registration of this filter as the first of all filters. */
	FilterRegistrationBean<RequestBodyFilter> registration() {
		FilterRegistrationBean<RequestBodyFilter> registration = new FilterRegistrationBean<>(this);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		return registration;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		if (request.getDispatcherType() == DispatcherType.ASYNC) {
			afterAsyncDispatch(request, response, chain);
			return;
		}
		String type = request.getContentType();
		if (type != null && type.split(";", 2)[0].contains("*")) {
			this.refusals.write(request, response, BodyRefusals.Reason.WILDCARD_TYPE);
			return;
		}
		request.setCharacterEncoding(StandardCharsets.UTF_8.name());
		if (!hasBody(request)) {
			proceed(buffered(request, new byte[0]), response, chain);
			return;
		}
		if (request.getContentLengthLong() < 0) {
			readChunked(request, response, chain);
			return;
		}
		if (request.getContentLengthLong() > this.maxBytes + MAX_DISCARDED) {
			this.refusals.write(request, response, BodyRefusals.Reason.TOO_LARGE);
			return;
		}
		byte[] arrived = arrived(request);
		if (arrived.length == request.getContentLengthLong()) {
			proceed(buffered(request, arrived), response, chain);
		}
		else {
			readLater(request, response, arrived);
		}
	}

	/**
	 * Invokes the other filters. The exception for a malformed parameter contains the
	 * value, and Tomcat would log it as an error, so it is caught here for all paths.
	 */
	private void proceed(BufferedRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (InvalidParameterException ex) {
			refuseParameters(request, response);
		}
		catch (ServletException ex) {
			if (!(ex.getCause() instanceof InvalidParameterException)) {
				throw ex;
			}
			refuseParameters(request, response);
		}
	}

	private void refuseParameters(BufferedRequest request, HttpServletResponse response) {
		this.refusals.write(request, response, request.hasTooManyParameters() ? BodyRefusals.Reason.TOO_MANY_PARAMETERS
				: BodyRefusals.Reason.MALFORMED_PARAMETERS);
	}

	private BufferedRequest buffered(HttpServletRequest request, byte[] body) {
		return new BufferedRequest(request, body, this.maxParameters);
	}

	private static boolean hasBody(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	private void readChunked(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body;
		try {
			body = this.chunkedReader.read(request);
		}
		catch (ChunkedBodyReader.RefusedException ex) {
			this.refusals.write(request, response, ex.reason());
			return;
		}
		proceed(buffered(request, body), response, chain);
	}

	/** Reads the part of a body that can be read without blocking. */
	private byte[] arrived(HttpServletRequest request) throws IOException {
		long length = request.getContentLengthLong();
		if (length > this.maxBytes) {
			return new byte[0];
		}
		byte[] body = new byte[(int) length];
		int size = 0;
		InputStream in = request.getInputStream();
		while (size < length && in.available() > 0) {
			int read = in.read(body, size, body.length - size);
			if (read < 0) {
				break;
			}
			size += read;
		}
		return (size == length) ? body : Arrays.copyOf(body, size);
	}

	private void readLater(HttpServletRequest request, HttpServletResponse response, byte[] arrived)
			throws IOException {
		AsyncContext async = request.startAsync();
		async.setTimeout(this.timeout.toMillis());
		BodyReader reader = new BodyReader(request, response, async, this.maxBytes, this.readers, this.refusals);
		async.addListener(reader);
		request.setAttribute(BodyReader.ATTRIBUTE, reader);
		reader.start(arrived);
	}

	/**
	 * Continues with the original request and not with the container's wrapper for the
	 * dispatch, so that filters and controllers need not distinguish a dispatched request
	 * from other requests.
	 */
	private void afterAsyncDispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(BodyReader.ATTRIBUTE) instanceof BodyReader reader) {
			request.removeAttribute(BodyReader.ATTRIBUTE);
			proceed(buffered(reader.request(), reader.body()), response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
