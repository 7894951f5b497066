package dev.toritsugi.provisioning.command;

import dev.toritsugi.provisioning.plan.Plan;

/**
 * {@code provision plan}.
 */
final class PlanCommand {

	private static final int DIFFERENT = 2;

	private PlanCommand() {
	}

	static int run(CommandInvocation invocation) {
		Plan plan = invocation.provisioning().plan();
		if (invocation.has("json")) {
			PlanJsonPrinter.print(plan, invocation.out());
		}
		else {
			invocation.out().println("Workspace " + invocation.center().workspace());
			invocation.out().println();
			PlanTextPrinter.print(plan, invocation.out());
		}
		return plan.isEmpty() ? 0 : DIFFERENT;
	}

}
