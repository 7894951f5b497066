package dev.toritsugi.sandbox.taskrouter.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The routing rules of a workflow, as read from its JSON.
 *
 * @param filters filters, in the order in which they are tried
 * @param defaultFilter target of a task that matches no filter; null if there is none
 * @see <a href="https://www.twilio.com/docs/taskrouter/workflow-configuration">Twilio:
 * workflow configuration</a>
 */
public record WorkflowConfiguration(List<WorkflowFilter> filters, @Nullable WorkflowTarget defaultFilter) {

	/**
	 * The SIDs of the queues that the targets name.
	 */
	public Set<String> queueSids() {
		return Stream
			.concat(this.filters.stream().flatMap((filter) -> filter.targets().stream()),
					Stream.ofNullable(this.defaultFilter))
			.map(WorkflowTarget::queueSid)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
