package dev.toritsugi.logging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.KeyValuePair;

/**
 * A log event whose message, exceptions and MDC contain printable characters only. The
 * message is one line, except for messages that Spring Boot or this program composes of
 * several lines without any text from outside.
 */
class PrintableLogEvent implements ILoggingEvent {

	private static final Marker MULTI_LINE = MarkerFactory.getMarker("MULTI_LINE");

	/** Loggers of Spring Boot that write reports of several lines at the start. */
	private static final Set<String> REPORTS = Set.of(
			"org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
			"org.springframework.boot.autoconfigure.logging.ConditionEvaluationReportLogger");

	private final ILoggingEvent event;

	private final String message;

	private final @Nullable IThrowableProxy exception;

	PrintableLogEvent(ILoggingEvent event) {
		this.event = event;
		String formatted = event.getFormattedMessage();
		this.message = (formatted == null) ? "null"
				: mayHaveLines(event) ? PrintableText.ofLines(formatted) : PrintableText.of(formatted);
		this.exception = PrintableThrowableProxy.of(event.getThrowableProxy());
	}

	private static boolean mayHaveLines(ILoggingEvent event) {
		List<Marker> markers = event.getMarkerList();
		return (markers != null && markers.contains(MULTI_LINE)) || REPORTS.contains(event.getLoggerName());
	}

	/** Returns the formatted message, so that no encoder formats the arguments itself. */
	@Override
	public String getMessage() {
		return this.message;
	}

	@Override
	public Object @Nullable [] getArgumentArray() {
		return null;
	}

	@Override
	public String getFormattedMessage() {
		return this.message;
	}

	@Override
	public @Nullable IThrowableProxy getThrowableProxy() {
		return this.exception;
	}

	@Override
	public Map<String, String> getMDCPropertyMap() {
		Map<String, String> context = this.event.getMDCPropertyMap();
		return context.isEmpty() ? context
				: context.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> printable(entry.getValue())));
	}

	@Override
	@Deprecated
	public Map<String, String> getMdc() {
		return getMDCPropertyMap();
	}

	@Override
	public @Nullable List<KeyValuePair> getKeyValuePairs() {
		List<KeyValuePair> pairs = this.event.getKeyValuePairs();
		return (pairs == null) ? null
				: pairs.stream().map((pair) -> new KeyValuePair(pair.key, printable(pair.value))).toList();
	}

	private static String printable(@Nullable Object value) {
		return PrintableText.of(String.valueOf(value));
	}

	@Override
	public String getThreadName() {
		return this.event.getThreadName();
	}

	@Override
	public Level getLevel() {
		return this.event.getLevel();
	}

	@Override
	public String getLoggerName() {
		return this.event.getLoggerName();
	}

	@Override
	public LoggerContextVO getLoggerContextVO() {
		return this.event.getLoggerContextVO();
	}

	@Override
	public StackTraceElement[] getCallerData() {
		return this.event.getCallerData();
	}

	@Override
	public boolean hasCallerData() {
		return this.event.hasCallerData();
	}

	@Override
	public @Nullable List<Marker> getMarkerList() {
		return this.event.getMarkerList();
	}

	@Override
	public long getTimeStamp() {
		return this.event.getTimeStamp();
	}

	@Override
	public int getNanoseconds() {
		return this.event.getNanoseconds();
	}

	@Override
	public Instant getInstant() {
		return this.event.getInstant();
	}

	@Override
	public long getSequenceNumber() {
		return this.event.getSequenceNumber();
	}

	@Override
	public void prepareForDeferredProcessing() {
		this.event.prepareForDeferredProcessing();
	}

}
