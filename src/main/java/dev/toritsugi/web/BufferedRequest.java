package dev.toritsugi.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.WebUtils;

/**
 * A request whose whole body is in memory and can be read repeatedly. The parameters of a
 * form are decoded as UTF-8, by the rules of the servlet container.
 */
public final class BufferedRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	private final int maxParameters;

	private @Nullable Map<String, String[]> parameters;

	/**
	 * @param request a request whose body has been read into {@code body}
	 * @param maxParameters maximum number of parameters in the form
	 */
	BufferedRequest(HttpServletRequest request, byte[] body, int maxParameters) {
		super(request);
		this.body = body;
		this.maxParameters = maxParameters;
	}

	/**
	 * Returns the buffered request that a request wraps. {@link RequestBodyFilter}
	 * buffers each request.
	 */
	public static BufferedRequest of(HttpServletRequest request) {
		BufferedRequest buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
		if (buffered == null) {
			throw new IllegalStateException("The body of " + request.getRequestURI() + " was not buffered");
		}
		return buffered;
	}

	/** Returns the size of the body in bytes. */
	int size() {
		return this.body.length;
	}

	/**
	 * Returns a copy of the body.
	 */
	public byte[] body() {
		return this.body.clone();
	}

	/**
	 * Whether query and form together have more parameters than this server accepts.
	 */
	boolean hasTooManyParameters() {
		return countParameters(getQueryString())
				+ (FormPostMatcher.matches(this) ? count(this.body) : 0) > this.maxParameters;
	}

	/** Returns the number of parameters in a query, which may be null. */
	static int countParameters(@Nullable String query) {
		return (query != null) ? count(query.getBytes(StandardCharsets.UTF_8)) : 0;
	}

	private static int count(byte[] parameters) {
		int count = (parameters.length > 0) ? 1 : 0;
		for (byte character : parameters) {
			count += (character == '&') ? 1 : 0;
		}
		return count;
	}

	/**
	 * Returns the parameters of the query, followed by the parameters of the form.
	 * @throws InvalidParameterException if a parameter can't be decoded, or if the
	 * request has too many parameters
	 */
	@Override
	public Map<String, String[]> getParameterMap() {
		if (!FormPostMatcher.matches(this)) {
			return super.getParameterMap();
		}
		if (this.parameters == null) {
			this.parameters = Collections.unmodifiableMap(merged(super.getParameterMap(), form()));
		}
		return this.parameters;
	}

	private Parameters form() {
		Parameters form = new Parameters();
		form.setCharset(StandardCharsets.UTF_8);
		form.setLimit(this.maxParameters);
		form.processParameters(this.body, 0, this.body.length);
		return form;
	}

	private static Map<String, String[]> merged(Map<String, String[]> query, Parameters form) {
		Map<String, String[]> merged = new LinkedHashMap<>(query);
		for (String name : Collections.list(form.getParameterNames())) {
			merged.merge(name, form.getParameterValues(name), BufferedRequest::joined);
		}
		return merged;
	}

	private static String[] joined(String[] first, String[] second) {
		String[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterMap().get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	@Override
	public ServletInputStream getInputStream() {
		return new BodyStream(new ByteArrayInputStream(this.body));
	}

	@Override
	public BufferedReader getReader() {
		String encoding = getCharacterEncoding();
		return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(this.body),
				(encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8));
	}

	private static final class BodyStream extends ServletInputStream {

		private final ByteArrayInputStream body;

		private BodyStream(ByteArrayInputStream body) {
			this.body = body;
		}

		@Override
		public int read() {
			return this.body.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.body.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.body.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body has been read; there is nothing to wait for");
		}

	}

}
