package dev.toritsugi.provisioning;

import dev.toritsugi.provisioning.resource.Plan;

/**
 * {@code provision plan}.
 */
final class Planning {

	private static final int DIFFERENT = 2;

	private Planning() {
	}

	static int run(Invocation invocation) {
		Plan plan = invocation.provisioning().plan();
		if (invocation.has("json")) {
			PlanJson.print(plan, invocation.out());
		}
		else {
			invocation.out().println("Workspace " + invocation.center().workspace());
			invocation.out().println();
			PlanText.print(plan, invocation.out());
		}
		return plan.isEmpty() ? 0 : DIFFERENT;
	}

}
