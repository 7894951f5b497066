package dev.toritsugi.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body is in memory and can be read repeatedly. Must not be used for form
 * posts, because the servlet container reads a form's parameters from the original body.
 */
public final class BufferedRequest extends HttpServletRequestWrapper {

	private final byte[] body;

	private BufferedRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
	}

	/**
	 * Returns a request whose body has been read into memory. If the given request is
	 * already buffered, returns the same object.
	 * @throws RequestTooLargeException if the body is larger than
	 * {@link RequestSizeFilter#LIMIT}
	 */
	public static BufferedRequest of(HttpServletRequest request) throws IOException {
		if (request instanceof BufferedRequest buffered) {
			return buffered;
		}
		int limit = Math.toIntExact(RequestSizeFilter.LIMIT.toBytes());
		byte[] body = request.getInputStream().readNBytes(limit + 1);
		if (body.length > limit) {
			throw new RequestTooLargeException();
		}
		return new BufferedRequest(request, body);
	}

	/**
	 * Returns a copy of the body.
	 */
	public byte[] body() {
		return this.body.clone();
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
