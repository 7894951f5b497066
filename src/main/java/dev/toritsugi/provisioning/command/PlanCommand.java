package dev.toritsugi.provisioning.command;

import dev.toritsugi.provisioning.plan.Plan;

/**
 * Runs {@code provision plan}, which prints the changes that an apply would make.
 */
final class PlanCommand {

	private PlanCommand() {
	}

	static int run(CommandInvocation invocation) {
		Plan plan = invocation.provisioner().plan();
		if (invocation.has("json")) {
			PlanJsonPrinter.print(plan, invocation.out());
		}
		else {
			invocation.out().println("Workspace " + invocation.center().workspace());
			invocation.out().println();
			PlanTextPrinter.print(plan, invocation.out());
		}
		return plan.isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
	}

}
