package dev.toritsugi.logging;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/**
 * Passes each log event to another appender as a {@link PrintableLogEvent}. Because it
 * works on events, it covers every pattern and every structured format, and no code that
 * logs needs to escape anything.
 */
final class PrintableLogAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

	private final Appender<ILoggingEvent> target;

	private PrintableLogAppender(Appender<ILoggingEvent> target) {
		this.target = target;
		setName(target.getName());
		setContext(target.getContext());
	}

	/** Puts an appender of this class before each appender of all loggers. */
	static void install(LoggerContext context) {
		for (Logger logger : context.getLoggerList()) {
			List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
			logger.iteratorForAppenders().forEachRemaining(appenders::add);
			for (Appender<ILoggingEvent> appender : appenders) {
				if (!(appender instanceof PrintableLogAppender)) {
					PrintableLogAppender printable = new PrintableLogAppender(appender);
					printable.start();
					logger.detachAppender(appender);
					logger.addAppender(printable);
				}
			}
		}
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.target.doAppend(new PrintableLogEvent(event));
	}

	@Override
	public void stop() {
		super.stop();
		this.target.stop();
	}

}
