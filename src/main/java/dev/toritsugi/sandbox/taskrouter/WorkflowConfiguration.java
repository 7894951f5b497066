package dev.toritsugi.sandbox.taskrouter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a workflow routes, as read from its JSON.
 *
 * @param filters in order
 * @param defaultFilter where the tasks go that no filter matches; null for nowhere
 * @see <a href="https://www.twilio.com/docs/taskrouter/workflow-configuration">Twilio:
 * workflow configuration</a>
 */
record WorkflowConfiguration(List<RoutingFilter> filters, @Nullable RoutingTarget defaultFilter) {

	/**
	 * The queues that it leads to.
	 */
	Set<String> queueSids() {
		return Stream
			.concat(this.filters.stream().flatMap((filter) -> filter.targets().stream()),
					Stream.ofNullable(this.defaultFilter))
			.map(RoutingTarget::queueSid)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
