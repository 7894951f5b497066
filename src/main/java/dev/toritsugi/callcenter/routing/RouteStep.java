package dev.toritsugi.callcenter.routing;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import dev.toritsugi.callcenter.constraint.OrderingText;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A step of a route. Callers wait in the step's queue until the next step begins.
 *
 * @param queue Name of the queue. The default is the queue of the previous step.
 * @param seconds Number of seconds that the caller waits in this step before the next
 * step begins. TaskRouter begins the next step when the age of the task exceeds the sum
 * of the seconds of this step and all earlier steps. A caller who leaves one step before
 * its seconds have elapsed therefore waits longer in the next step.
 * @param priority Priority of the caller during this step. Callers of higher priority are
 * served first.
 * @param workers Expression that selects operators of the queue by comparing worker and
 * task attributes, for example worker.level >= task.level.
 * @param orderBy Order in which the caller is offered to the selected operators, for
 * example worker.level DESC.
 * @param skipIf Condition under which the step is skipped, for example workers.available
 * == 0.
 * @param knownWorkerName Task attribute that contains the friendly name of the only
 * worker to whom the caller is offered, for example task.account_owner.
 * @param knownWorkerSid Task attribute that contains the SID of the only worker to whom
 * the caller is offered, for example task.account_owner_sid.
 * @see <a href="https://www.twilio.com/docs/taskrouter/task-evaluation">Twilio: timeout
 * evaluation</a>
 */
public record RouteStep(@Nullable String queue,
		@Min(value = 1, message = "a whole number of seconds, at least 1") @Nullable Integer seconds,
		@Nullable Integer priority, @ExpressionText @Nullable String workers, @OrderingText @Nullable String orderBy,
		@ExpressionText @Nullable String skipIf, @Nullable String knownWorkerName, @Nullable String knownWorkerSid) {

	public boolean hasKnownWorker() {
		return this.knownWorkerName != null || this.knownWorkerSid != null;
	}

}
