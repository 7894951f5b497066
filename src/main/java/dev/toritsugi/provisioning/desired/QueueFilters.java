package dev.toritsugi.provisioning.desired;

import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.CallerDestinations;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import dev.toritsugi.expression.Expression;

/**
 * Derives the filters that lead callers to the queue of a destination such as
 * {@code queue Sales}, for example of a menu option.
 */
final class QueueFilters {

	private QueueFilters() {
	}

	static List<Map<String, Object>> of(CallCenter center) {
		return CallerDestinations.queues(center)
			.stream()
			.map((queue) -> DesiredFilters.inQueue("queue " + queue,
					TaskAttributeNames.QUEUE + " == " + Expression.quoted(queue), queue))
			.toList();
	}

}
