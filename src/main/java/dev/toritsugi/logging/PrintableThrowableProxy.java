package dev.toritsugi.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;

/**
 * An exception of a log event whose messages contain printable characters only, in one
 * line each. The frames of the stack trace remain on lines of their own.
 */
class PrintableThrowableProxy extends ThrowableProxy {

	private final ThrowableProxy original;

	private PrintableThrowableProxy(ThrowableProxy original) {
		super(original.getThrowable());
		this.original = original;
	}

	/** Returns the printable form of an exception, or null if there is no exception. */
	static @Nullable IThrowableProxy of(@Nullable IThrowableProxy exception) {
		return (exception instanceof ThrowableProxy original) ? new PrintableThrowableProxy(original) : exception;
	}

	@Override
	public @Nullable String getMessage() {
		String message = this.original.getMessage();
		return (message != null) ? PrintableText.of(message) : null;
	}

	@Override
	public @Nullable String getOverridingMessage() {
		String message = this.original.getOverridingMessage();
		return (message != null) ? PrintableText.of(message) : null;
	}

	@Override
	public StackTraceElementProxy[] getStackTraceElementProxyArray() {
		return this.original.getStackTraceElementProxyArray();
	}

	@Override
	public int getCommonFrames() {
		return this.original.getCommonFrames();
	}

	@Override
	public boolean isCyclic() {
		return this.original.isCyclic();
	}

	@Override
	public @Nullable IThrowableProxy getCause() {
		return of(this.original.getCause());
	}

	@Override
	public IThrowableProxy[] getSuppressed() {
		IThrowableProxy[] suppressed = this.original.getSuppressed().clone();
		for (int i = 0; i < suppressed.length; i++) {
			if (suppressed[i] instanceof ThrowableProxy exception) {
				suppressed[i] = new PrintableThrowableProxy(exception);
			}
		}
		return suppressed;
	}

}
