package dev.toritsugi.caller;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts the callers whom this server has taken out of the queue. A caller is counted
 * when Twilio requests the TwiML for the redirected call, because only then the
 * redirection is certain: the response to the REST request may be lost, and another
 * replica may have sent the same request. Twilio may repeat its request, so the last
 * 10,000 counted calls are stored.
 */
@Component
class RedirectedCallerMetrics {

	private static final int MOST = 10_000;

	private final Map<String, RedirectSource> counted = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, RedirectSource> eldest) {
			return size() > MOST;
		}

	};

	private final MeterRegistry registry;

	RedirectedCallerMetrics(MeterRegistry registry) {
		this.registry = registry;
		// Prometheus computes an increase only from an earlier value, so all counters are
		// registered with 0 at startup.
		Stream.of(RedirectSource.values()).forEach(this::redirects);
	}

	/**
	 * Counts the caller of a redirected call, unless the caller has been counted before.
	 * @param signal value of the URL parameter {@link CallerPaths#SIGNAL}; a call with
	 * another value is not counted
	 */
	synchronized void count(String callSid, String signal) {
		Stream.of(RedirectSource.values())
			.filter((source) -> source.tag().equals(signal))
			.filter((source) -> this.counted.putIfAbsent(callSid, source) == null)
			.forEach((source) -> redirects(source).increment());
	}

	private Counter redirects(RedirectSource source) {
		return Counter.builder("toritsugi.callers.redirected")
			.description("Callers taken out of the queue because TaskRouter had given up their task")
			.tag("signal", source.tag())
			.register(this.registry);
	}

}
