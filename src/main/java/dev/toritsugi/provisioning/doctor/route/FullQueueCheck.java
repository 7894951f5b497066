package dev.toritsugi.provisioning.doctor.route;

import java.util.List;

import dev.toritsugi.provisioning.account.CallerQueue;
import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Warns before the voice queue of the workflow is full. Twilio's pages about TaskRouter
 * limit it to 100 callers unless the maximum is raised.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/limits">Twilio: TaskRouter
 * limits</a>
 */
public class FullQueueCheck implements DoctorCheck {

	/** Share of the maximum from which the queue is nearly full. */
	private static final double NEARLY = 0.8;

	@Override
	public List<Finding> findings(DoctorContext context) {
		String workflow = context.named(ResourceKind.WORKFLOW, context.center().workflow())
			.map(ExistingResource::sid)
			.orElse("");
		return context.callerQueues()
			.stream()
			.filter((queue) -> queue.name().equals(workflow))
			.filter((queue) -> queue.maximum() > 0 && queue.size() >= NEARLY * queue.maximum())
			.map((queue) -> finding(queue, context))
			.toList();
	}

	private static Finding finding(CallerQueue queue, DoctorContext context) {
		return Finding.warning(
				"%d callers wait in the voice queue of workflow %s, which holds %d.".formatted(queue.size(),
						context.center().workflow(), queue.maximum()),
				"A caller who finds the queue full is led to call-center.waiting.then (%s)."
					.formatted(context.center().waiting().then()),
				"Raise MaxSize of the queue %s at Twilio, to 5000 at most, or let fewer callers wait."
					.formatted(queue.name()));
	}

}
