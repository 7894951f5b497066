package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.util.List;

import dev.toritsugi.provisioning.ApplyResult;
import dev.toritsugi.provisioning.Provisioner;
import dev.toritsugi.provisioning.plan.PlannedChange;

/**
 * {@code provision apply}.
 */
final class ApplyCommand {

	private static final int FAILED = 1;

	private static final int DIFFERENT = 2;

	private ApplyCommand() {
	}

	static int run(CommandInvocation invocation) {
		PrintStream out = invocation.out();
		Provisioner provisioning = invocation.provisioning();
		CreatedSids memory = CreatedSids.of(invocation.sidsFile());
		out.println("Workspace " + invocation.center().workspace());
		out.println();
		ApplyResult outcome = provisioning.apply((change) -> out.println("  " + change.title()), memory::made);
		outcome.heldBack().forEach((change) -> PlanTextPrinter.print(change, out));
		int code = report(outcome, out, invocation.err());
		memory.keep(invocation.center(), outcome, out);
		return code;
	}

	private static int report(ApplyResult outcome, PrintStream out, PrintStream err) {
		PlannedChange failed = outcome.failed();
		if (failed != null) {
			err.println("\nFailed: " + failed.title() + "\n  " + outcome.reason());
			titles("Not tried", outcome.notTried(), err);
			err.printf("%n%d done, 1 failed, %d not tried. Mend the cause and apply again: it goes on from here.%n",
					outcome.done().size(), outcome.notTried().size());
			return FAILED;
		}
		if (outcome.done().isEmpty() && outcome.heldBack().isEmpty()) {
			out.println("No changes: Twilio has what the definition says.");
			return 0;
		}
		out.printf("%n%d done, %d held back.%n", outcome.done().size(), outcome.heldBack().size());
		return outcome.heldBack().isEmpty() ? 0 : DIFFERENT;
	}

	private static void titles(String heading, List<PlannedChange> changes, PrintStream err) {
		if (!changes.isEmpty()) {
			err.println(heading + ":");
			changes.forEach((change) -> err.println("  " + change.title()));
		}
	}

}
