package dev.toritsugi.sandbox.taskrouter;

import java.util.*;
import org.jspecify.annotations.Nullable;

public record WorkflowConfiguration(List<RoutingFilter> filters, @Nullable RoutingTarget defaultFilter) {
	public Set<String> queueSids() {
		return Set.of();
	}
}
