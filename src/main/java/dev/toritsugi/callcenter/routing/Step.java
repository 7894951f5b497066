package dev.toritsugi.callcenter.routing;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import dev.toritsugi.callcenter.constraint.OrderingText;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A queue on the way of a caller.
 *
 * @param queue Name of the queue. Without it: that of the step before.
 * @param seconds After how many seconds the caller goes on to the next step; TaskRouter
 * counts them from the beginning of the wait.
 * @param priority Priority of the caller here; higher goes first.
 * @param workers Which operators of the queue, compared with the task, as in worker.level
 * >= task.level.
 * @param orderBy Which of them first, as in worker.level DESC.
 * @param skipIf When the step is left out, as in workers.available == 0.
 * @param knownWorkerName Key of the task's attribute that names the one operator, as in
 * task.account_owner.
 * @param knownWorkerSid Key of the task's attribute that has the SID of the one
 * operator's worker.
 */
public record Step(@Nullable String queue,
		@Min(value = 1, message = "a whole number of seconds, as in 30") @Nullable Integer seconds,
		@Nullable Integer priority, @ExpressionText(optional = true) @Nullable String workers,
		@OrderingText @Nullable String orderBy, @ExpressionText(optional = true) @Nullable String skipIf,
		@Nullable String knownWorkerName, @Nullable String knownWorkerSid) {

	public boolean hasKnownWorker() {
		return this.knownWorkerName != null || this.knownWorkerSid != null;
	}

}
