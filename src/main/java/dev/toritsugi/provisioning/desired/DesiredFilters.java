package dev.toritsugi.provisioning.desired;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.routing.Route;

/**
 * Derives the filters of the desired workflow that are not routes of the definition, but
 * follow from its other settings. They precede the routes, because TaskRouter uses the
 * first filter that matches. Their names begin with {@value Route#RESERVED_PREFIX}.
 */
public final class DesiredFilters {

	private DesiredFilters() {
	}

	/** Returns the filters, each with the keys of a route. */
	public static List<Map<String, Object>> of(CallCenter center) {
		return Stream.of(VoicemailFilter.of(center), QueueFilters.of(center)).flatMap(List::stream).toList();
	}

	/**
	 * Returns a filter that keeps the matching tasks in one queue.
	 * @param title name of the filter without the prefix
	 * @param when expression over task attributes
	 */
	static Map<String, Object> inQueue(String title, String when, String queue) {
		return Map.of("name", Route.RESERVED_PREFIX + title, "when", when, "steps", List.of(Map.of("queue", queue)));
	}

}
