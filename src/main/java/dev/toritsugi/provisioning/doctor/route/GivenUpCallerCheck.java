package dev.toritsugi.provisioning.doctor.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Warns if TaskRouter will cancel the tasks of waiting callers. TaskRouter cancels a task
 * after the last step of a route, after the task's timeout, or if no route applies and
 * there is no default queue. The administrator may intend such a cancellation, so the
 * findings are warnings.
 */
public class GivenUpCallerCheck implements DoctorCheck {

	/** Returns the warnings about a workflow at Twilio, or an empty list. */
	@Override
	public List<Finding> findings(DoctorContext context) {
		return context.named(ResourceKind.WORKFLOW, context.center().workflow())
			.map((workflow) -> warnings(RouteEnd.ofWorkflow(context),
					!workflow.state().field("default-queue").asString("").isEmpty(), context.center()))
			.orElse(List.of());
	}

	/** Returns the warnings about a definition, or an empty list. */
	public static List<Finding> warnings(CallCenter center) {
		return warnings(RouteEnd.ofDefinition(center), center.queueOfUnmatchedCallers().isPresent(), center);
	}

	private static List<Finding> warnings(List<RouteEnd> routes, boolean hasDefaultQueue, CallCenter center) {
		List<Finding> warnings = new ArrayList<>();
		for (int i = 0; i < routes.size(); i++) {
			RouteEnd route = routes.get(i);
			// After its last step, a caller moves to the next route that applies.
			boolean followed = routes.subList(i + 1, routes.size()).stream().anyMatch(RouteEnd::isCatchAll);
			if (route.seconds() != null && !followed) {
				warnings.add(Finding.warning(
						"%s: step %d, the last one, ends after %d s.".formatted(route.title(), route.lastStep(),
								route.seconds()),
						consequence("to which no later route applies", center),
						"If this is not intended, remove seconds of step %d in call-center.routes."
							.formatted(route.lastStep())));
			}
		}
		if (!hasDefaultQueue && routes.stream().noneMatch(RouteEnd::isCatchAll)) {
			warnings.add(Finding.warning("There is no default queue, and no route applies to every caller.",
					consequence("to which no route applies", center),
					"If this is not intended, set call-center.default-queue to the name of a queue."));
		}
		Duration timeout = center.task().timeout();
		if (timeout != null) {
			warnings.add(Finding.warning("call-center.task.timeout is %d s.".formatted(timeout.toSeconds()),
					consequence("that no operator has accepted after %d s".formatted(timeout.toSeconds()), center),
					"If this is not intended, remove call-center.task.timeout."));
		}
		return warnings;
	}

	private static String consequence(String calls, CallCenter center) {
		String then = center.waiting().then();
		if (!then.equals("apology")) {
			return "TaskRouter gives up calls %s. They are led to call-center.waiting.then (%s).".formatted(calls,
					then);
		}
		String number = center.caller().fallbackNumber();
		return "TaskRouter gives up calls %s. %s".formatted(calls,
				(number != null) ? "The fallback number %s is dialled.".formatted(number)
						: "The caller hears the apology, and the call ends.");
	}

}
