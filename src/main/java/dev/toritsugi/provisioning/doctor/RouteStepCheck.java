package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Whether some caller comes to every step of a route. TaskRouter counts the seconds of
 * each from the beginning of the wait.
 */
class RouteStepCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext examination) {
		List<Finding> findings = new ArrayList<>();
		examination.routes().forEach((route) -> steps(route.title(), route.json().path("steps"), findings));
		return findings;
	}

	private static void steps(String route, JsonNode steps, List<Finding> findings) {
		int until = 0;
		for (int i = 0; i < steps.size(); i++) {
			JsonNode step = steps.path(i);
			if (step.has("seconds") && step.path("seconds").asInt() <= until) {
				findings.add(new Finding(
						"%s: step %d is over after %d s, before it begins".formatted(route, i + 1,
								step.path("seconds").asInt()),
						"seconds count from the beginning of the wait, and the step before goes on until " + until
								+ " s",
						"seconds of the step in call-center.routes: more than those before it, or none for the last"));
			}
			until = Math.max(until, step.path("seconds").asInt(0));
			if (!step.has("seconds") && !step.has("skip-if") && i + 1 < steps.size()) {
				findings.add(new Finding("%s: step %d is the last that callers come to".formatted(route, i + 1),
						"it has no seconds, so that they stay there, and the steps behind it wait for nobody",
						"seconds of the step in call-center.routes"));
				return;
			}
		}
	}

}
