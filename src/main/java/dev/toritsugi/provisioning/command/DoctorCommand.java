package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.util.List;

import dev.toritsugi.provisioning.doctor.Doctor;
import dev.toritsugi.provisioning.doctor.Finding;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code provision doctor}.
 */
final class DoctorCommand {

	private static final int FINDINGS = 2;

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private DoctorCommand() {
	}

	static int run(CommandInvocation invocation) {
		List<Finding> findings = Doctor.examine(invocation.examination());
		if (invocation.has("json")) {
			invocation.out().println(JSON.writeValueAsString(findings));
		}
		else {
			print(findings, invocation.out());
		}
		return findings.isEmpty() ? 0 : FINDINGS;
	}

	private static void print(List<Finding> findings, PrintStream out) {
		for (Finding finding : findings) {
			out.println("! " + finding.what());
			out.println("    why   " + finding.why());
			out.println("    mend  " + finding.mend());
			out.println();
		}
		out.println(findings.isEmpty() ? "Nothing found: calls should come through."
				: "%d found.".formatted(findings.size()));
	}

}
