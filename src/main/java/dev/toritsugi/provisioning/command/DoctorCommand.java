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
			print(findings, invocation.out());
		}
		return findings.isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
	}

	private static void print(List<Finding> findings, PrintStream out) {
		for (Finding finding : findings) {
			out.println("found:       " + finding.found());
			out.println("consequence: " + finding.consequence());
			out.println("fix:         " + finding.fix());
			out.println();
		}
		out.println(switch (findings.size()) {
			case 0 -> "No problems found.";
			case 1 -> "1 problem found.";
			default -> findings.size() + " problems found.";
		});
	}

}
