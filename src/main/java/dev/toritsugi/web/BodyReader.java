package dev.toritsugi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Reads one request body without blocking. When the body is complete, the request is
 * dispatched again and passes through all filters. A body is refused if it is too large
 * or too slow, or if this server is receiving too many bodies. Only one container thread
 * at a time invokes this class; other threads invoke only {@link #giveUp}.
 */
final class BodyReader implements ReadListener, AsyncListener {

	static final String ATTRIBUTE = BodyReader.class.getName();

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private final AsyncContext async;

	private final int maxBytes;

	private final BodyReaderRegistry registry;

	private final BodyRefusals refusals;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream(512);

	private final byte[] buffer = new byte[4096];

	private final AtomicBoolean ended = new AtomicBoolean();

	/**
	 * Whether the body is too large. Its rest is read and discarded.
	 */
	private boolean tooLarge;

	BodyReader(HttpServletRequest request, HttpServletResponse response, AsyncContext async, int maxBytes,
			BodyReaderRegistry registry, BodyRefusals refusals) {
		this.request = request;
		this.response = response;
		this.async = async;
		this.maxBytes = maxBytes;
		this.registry = registry;
		this.refusals = refusals;
	}

	/**
	 * Begins to read.
	 * @param arrived bytes at the beginning of the body that have already been read
	 */
	void start(byte[] arrived) throws IOException {
		this.request.getInputStream().setReadListener(this);
		this.registry.add(this);
		append(arrived, arrived.length);
	}

	HttpServletRequest request() {
		return this.request;
	}

	/**
	 * Returns the bytes that have been read, which are the whole body after the request
	 * was dispatched again.
	 */
	byte[] body() {
		return this.body.toByteArray();
	}

	@Override
	public void onDataAvailable() throws IOException {
		ServletInputStream in = this.request.getInputStream();
		while (!this.ended.get() && in.isReady()) {
			int read = in.read(this.buffer);
			if (read < 0) {
				return;
			}
			append(this.buffer, read);
		}
	}

	private void append(byte[] bytes, int count) {
		this.tooLarge = this.tooLarge || this.body.size() + count > this.maxBytes;
		if (!this.tooLarge) {
			this.body.write(bytes, 0, count);
			this.registry.grown(this, count);
		}
	}

	@Override
	public void onAllDataRead() {
		if (this.tooLarge) {
			refuse(BodyRefusals.Reason.TOO_LARGE);
		}
		else if (end()) {
			// The target only selects Spring's dispatcher servlet; RequestBodyFilter
			// continues with the original request and its own path.
			this.async.dispatch("/");
		}
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		refuse(BodyRefusals.Reason.TOO_SLOW);
	}

	/** Refuses the body, because this server is receiving too many bodies. */
	void giveUp() {
		refuse(BodyRefusals.Reason.TOO_MANY);
	}

	private void refuse(BodyRefusals.Reason reason) {
		if (end()) {
			this.refusals.write(this.request, this.response, reason);
			this.async.complete();
		}
	}

	/**
	 * Handles the end of the connection, and a client that has sent nothing for the
	 * connector's time-out, which elapses together with the time limit for the body.
	 */
	@Override
	public void onError(Throwable reason) {
		if (reason instanceof SocketTimeoutException) {
			refuse(BodyRefusals.Reason.TOO_SLOW);
		}
		else if (end()) {
			this.async.complete();
		}
	}

	private boolean end() {
		boolean first = this.ended.compareAndSet(false, true);
		if (first) {
			this.registry.remove(this);
		}
		return first;
	}

	@Override
	public void onComplete(AsyncEvent event) {
		end();
	}

	@Override
	public void onError(AsyncEvent event) {
		onError(event.getThrowable());
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// A controller may start its own asynchronous processing later.
	}

}
