package dev.toritsugi.provisioning.doctor.worker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Checks that at least one worker is in an available activity. TaskRouter puts a new
 * worker into the workspace's default activity, which is usually not available.
 */
public class WorkerActivityCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<ResourceState> workers = context.states(ResourceKind.WORKER);
		if (workers.isEmpty() || workers.stream().anyMatch((worker) -> worker.field("available").asBoolean(false))) {
			return List.of();
		}
		Set<String> activities = new TreeSet<>();
		workers.forEach((worker) -> activities.add(worker.field("activity").asString("")));
		String found = (workers.size() == 1)
				? "Worker %s is in an unavailable activity".formatted(workers.get(0).name())
				: "All %d workers are in an unavailable activity".formatted(workers.size());
		return List.of(new Finding(
				"%s (%s): 0 of %d at work.".formatted(found, String.join(", ", activities), workers.size()),
				"No operator's phone rings. Callers wait until they hang up.",
				"Each operator who is at work signs in at %s and starts work. Or run operator %s %s for the operator."
					.formatted(BrowserPhoneCheck.page(context), (workers.size() == 1) ? workers.get(0).name() : "NAME",
							available(context))));
	}

	private static String available(DoctorContext context) {
		return context.states(ResourceKind.ACTIVITY)
			.stream()
			.filter((activity) -> activity.field("available").asBoolean(false))
			.map(ResourceState::name)
			.findFirst()
			.orElse("Available");
	}

}
