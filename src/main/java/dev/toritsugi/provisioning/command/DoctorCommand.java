package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.util.List;

import dev.toritsugi.provisioning.doctor.Doctor;
import dev.toritsugi.provisioning.doctor.Finding;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs {@code provision doctor}, which prints problems that prevent calls from reaching
 * operators.
 */
final class DoctorCommand {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private DoctorCommand() {
	}

	static int run(CommandInvocation invocation) {
		List<Finding> findings = Doctor.examine(invocation.doctorContext());
		if (invocation.has("json")) {
			invocation.out().println(JSON.writeValueAsString(findings));
		}
		else {
			invocation.printHeader();
			print(findings, invocation.out());
		}
		return findings.stream().anyMatch(DoctorCommand::isProblem) ? ExitCode.ATTENTION : ExitCode.OK;
	}

	private static void print(List<Finding> findings, PrintStream out) {
		List<Finding> problems = findings.stream().filter(DoctorCommand::isProblem).toList();
		List<Finding> warnings = findings.stream().filter((finding) -> !isProblem(finding)).toList();
		problems.forEach((problem) -> FindingPrinter.print(problem, out));
		FindingPrinter.printWarnings(warnings, out);
		out.println(switch (problems.size()) {
			case 0 -> "No problems found.";
			case 1 -> "1 problem found.";
			default -> problems.size() + " problems found.";
		});
	}

	private static boolean isProblem(Finding finding) {
		return finding.severity() == Finding.Severity.PROBLEM;
	}

}
