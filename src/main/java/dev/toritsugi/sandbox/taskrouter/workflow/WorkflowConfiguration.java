package dev.toritsugi.sandbox.taskrouter.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The routing rules of a workflow, parsed from its JSON configuration.
 *
 * @param filters filters in order of evaluation
 * @param defaultFilter target for tasks that match no filter, or null if there is no
 * default filter
 * @see <a href="https://www.twilio.com/docs/taskrouter/workflow-configuration">Twilio:
 * workflow configuration</a>
 */
public record WorkflowConfiguration(List<WorkflowFilter> filters, @Nullable WorkflowTarget defaultFilter) {

	/**
	 * Returns the queue SIDs that occur in the targets.
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
