package dev.toritsugi.provisioning.doctor.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.doctor.worker.ExistingWorkerReader;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * Checks that every skill required by a queue or route belongs to a worker, and that
 * every worker's skill is required by a queue or route. A skill can be any string, so
 * Twilio does not detect a misspelt skill.
 */
public class SkillCheck implements DoctorCheck {

	private static final Pattern REQUIRED = Pattern.compile("\\bskills\\s+HAS\\s+[\"']([^\"']+)[\"']",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SKILLS = Pattern.compile("\\bskills\\b");

	@Override
	public List<Finding> findings(DoctorContext context) {
		Set<String> required = required(context);
		Set<String> available = ExistingWorkerReader.skills(context);
		List<Finding> findings = new ArrayList<>();
		required.stream()
			.filter((skill) -> !available.contains(skill))
			.forEach((skill) -> findings.add(new Finding("No worker has the skill \"%s\".".formatted(skill),
					"Callers who need this skill wait until they hang up.",
					"Add the skill to an operator in call-center.operators, or correct the expression that requires "
							+ "it.")));
		boolean anyMayBeRequired = required.isEmpty()
				|| expressions(context).stream().anyMatch(SkillCheck::requiresSkillOfCaller);
		available.stream()
			.filter((skill) -> !anyMayBeRequired && !required.contains(skill))
			.forEach((skill) -> findings.add(new Finding("No queue requires the skill \"%s\".".formatted(skill),
					"Operators with this skill get no calls for it.",
					"Require the skill in workers of a queue in call-center.queues, or correct its spelling in "
							+ "call-center.operators.")));
		return findings;
	}

	private static Set<String> required(DoctorContext context) {
		Set<String> skills = new TreeSet<>();
		expressions(context).forEach(
				(expression) -> REQUIRED.matcher(expression).results().forEach((match) -> skills.add(match.group(1))));
		return skills;
	}

	/**
	 * Whether an expression compares a worker's skills with a task attribute, for example
	 * {@code worker.skills HAS task.language}.
	 */
	private static boolean requiresSkillOfCaller(String expression) {
		return SKILLS.matcher(REQUIRED.matcher(expression).replaceAll("")).find();
	}

	private static List<String> expressions(DoctorContext context) {
		List<String> expressions = new ArrayList<>();
		for (ResourceState queue : context.states(ResourceKind.QUEUE)) {
			expressions.add(queue.field("workers").asString(""));
		}
		for (ResourceState workflow : context.states(ResourceKind.WORKFLOW)) {
			for (JsonNode route : workflow.field("routes")) {
				route.path("steps").forEach((step) -> expressions.add(step.path("workers").asString("")));
			}
		}
		return expressions;
	}

}
