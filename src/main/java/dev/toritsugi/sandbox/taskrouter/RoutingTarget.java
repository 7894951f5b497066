package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import dev.toritsugi.sandbox.expression.*;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

public record RoutingTarget(@Nullable String queueSid, @Nullable Integer priority, @Nullable Duration timeout,
		@Nullable Expression expression, @Nullable Ordering orderBy, @Nullable Expression skipIf,
		@Nullable String knownWorkerSid, @Nullable String knownWorkerFriendlyName) {
	public boolean hasKnownWorker() {
		return knownWorkerSid != null || knownWorkerFriendlyName != null;
	}

	public @Nullable String knownWorkerSidFor(ObjectNode a) {
		return null;
	}

	public @Nullable String knownWorkerFriendlyNameFor(ObjectNode a) {
		return null;
	}
}
