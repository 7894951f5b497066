package dev.toritsugi.provisioning.doctor.route;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import tools.jackson.databind.JsonNode;

/**
 * Checks that callers can reach each step of a route. Callers who enter a step without
 * {@code seconds} stay in this step and reach no later step.
 */
public class RouteStepCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<Finding> findings = new ArrayList<>();
		context.routes().forEach((route) -> steps(route.title(), route.json().path("steps"), findings));
		return findings;
	}

	private static void steps(String route, JsonNode steps, List<Finding> findings) {
		for (int i = 0; i < steps.size(); i++) {
			JsonNode step = steps.path(i);
			int number = i + 1;
			if (!step.has("seconds") && !step.has("skip-if") && number < steps.size()) {
				findings.add(new Finding("%s: step %d has no seconds, and steps follow it.".formatted(route, number),
						"Callers stay in step %d and never reach the steps after it.".formatted(number),
						"Set seconds of step %d in call-center.routes, or remove the steps after it."
							.formatted(number)));
				return;
			}
		}
	}

}
