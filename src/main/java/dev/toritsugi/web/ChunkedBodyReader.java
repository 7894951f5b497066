package dev.toritsugi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Reads request bodies without Content-Length, which are sent in chunks. Each body
 * occupies a thread, so only a few are read at the same time, and further bodies are
 * refused. Twilio sends a Content-Length. Chunks are not read by a ReadListener, because
 * Tomcat 11.0.29 then executes bytes that follow the last chunk as a request before it
 * has finished the current request.
 */
final class ChunkedBodyReader {

	private final Semaphore permits;

	private final int maxBytes;

	private final Duration timeout;

	/**
	 * @param maxReaders maximum number of bodies that are read at the same time
	 * @param maxBytes maximum size of a body
	 * @param timeout time limit for receiving the whole body
	 */
	ChunkedBodyReader(int maxReaders, int maxBytes, Duration timeout) {
		this.permits = new Semaphore(maxReaders);
		this.maxBytes = maxBytes;
		this.timeout = timeout;
	}

	/**
	 * Reads a body.
	 * @throws RefusedException if the body is too large or too slow, or if too many
	 * bodies are being read
	 */
	byte[] read(HttpServletRequest request) throws IOException, RefusedException {
		if (!this.permits.tryAcquire()) {
			throw new RefusedException(BodyRefusals.Reason.TOO_MANY_CHUNKED);
		}
		try {
			return readPermitted(request.getInputStream());
		}
		finally {
			this.permits.release();
		}
	}

	private byte[] readPermitted(InputStream in) throws IOException, RefusedException {
		long start = System.nanoTime();
		ByteArrayOutputStream body = new ByteArrayOutputStream(512);
		byte[] buffer = new byte[4096];
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			body.write(buffer, 0, read);
			if (body.size() > this.maxBytes) {
				throw new RefusedException(BodyRefusals.Reason.TOO_LARGE);
			}
			if (System.nanoTime() - start > this.timeout.toNanos()) {
				throw new RefusedException(BodyRefusals.Reason.TOO_SLOW);
			}
		}
		return body.toByteArray();
	}

	/** Thrown if a body is refused. */
	static final class RefusedException extends Exception {

		private static final long serialVersionUID = 1L;

		private final BodyRefusals.Reason reason;

		RefusedException(BodyRefusals.Reason reason) {
			super(reason.name());
			this.reason = reason;
		}

		BodyRefusals.Reason reason() {
			return this.reason;
		}

	}

}
