package dev.toritsugi.provisioning.command;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.doctor.Doctor;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.plan.Plan;

/**
 * Runs {@code provision plan}, which prints the changes that an apply would make.
 */
final class PlanCommand {

	private PlanCommand() {
	}

	static int run(CommandInvocation invocation) {
		invocation.requireDefinition();
		Plan plan = invocation.provisioner().plan();
		List<Finding> warnings = new ArrayList<>(Doctor.warnings(invocation.center()));
		warnings.addAll(Doctor.planWarnings(plan, invocation.center()));
		if (invocation.has("json")) {
			PlanJsonPrinter.print(plan, warnings, invocation.out());
		}
		else {
			invocation.printHeader();
			FindingPrinter.printWarnings(warnings, invocation.out());
			PlanTextPrinter.print(plan, invocation.out());
		}
		return plan.isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
	}

}
