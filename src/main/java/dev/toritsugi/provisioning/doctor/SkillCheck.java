package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * Whether queues and routes ask for skills that somebody has, and the other way round: a
 * skill is any text, so a slip of the pen makes a new one.
 */
class SkillCheck implements DoctorCheck {

	private static final Pattern ASKED = Pattern.compile("\\bskills\\s+HAS\\s+[\"']([^\"']+)[\"']",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SKILLS = Pattern.compile("\\bskills\\b");

	@Override
	public List<Finding> findings(DoctorContext examination) {
		Set<String> asked = asked(examination);
		Set<String> had = WorkerAttributeReader.skills(examination);
		List<Finding> findings = new ArrayList<>();
		asked.stream()
			.filter((skill) -> !had.contains(skill))
			.forEach((skill) -> findings
				.add(new Finding("Nobody has the skill \"%s\"".formatted(skill), "callers who need it wait for nobody",
						"skills of an operator in call-center.operators, or the expression that asks for it")));
		boolean anyIsAsked = asked.isEmpty() || expressions(examination).stream().anyMatch(SkillCheck::asksForAny);
		had.stream()
			.filter((skill) -> !anyIsAsked && !asked.contains(skill))
			.forEach((skill) -> findings.add(new Finding("No queue asks for the skill \"%s\"".formatted(skill),
					"whoever has it gets no calls for it; perhaps it is spelled otherwise elsewhere",
					"workers of a queue in call-center.queues, or skills of the operators")));
		return findings;
	}

	private static Set<String> asked(DoctorContext examination) {
		Set<String> asked = new TreeSet<>();
		expressions(examination)
			.forEach((expression) -> ASKED.matcher(expression).results().forEach((match) -> asked.add(match.group(1))));
		return asked;
	}

	/** As in {@code worker.skills HAS task.language}: which one, a caller says. */
	private static boolean asksForAny(String expression) {
		return SKILLS.matcher(ASKED.matcher(expression).replaceAll("")).find();
	}

	private static List<String> expressions(DoctorContext examination) {
		List<String> expressions = new ArrayList<>();
		for (ResourceState queue : examination.resources(ResourceKind.QUEUE)) {
			expressions.add(queue.field("workers").asString(""));
		}
		for (ResourceState workflow : examination.resources(ResourceKind.WORKFLOW)) {
			for (JsonNode route : workflow.field("routes")) {
				route.path("steps").forEach((step) -> expressions.add(step.path("workers").asString("")));
			}
		}
		return expressions;
	}

}
