package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.ApplyListener;
import dev.toritsugi.provisioning.ApplyResult;
import dev.toritsugi.provisioning.Provisioner;
import dev.toritsugi.provisioning.doctor.Doctor;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.settings.TerminalText;

/**
 * Runs {@code provision apply}, which applies the planned changes, prints each change
 * once it is applied, and writes the SID file.
 */
final class ApplyCommand {

	private ApplyCommand() {
	}

	static int run(CommandInvocation invocation) {
		PrintStream out = invocation.out();
		Provisioner provisioner = invocation.provisioner();
		invocation.requireDefinition();
		SidsFileUpdater sids = SidsFileUpdater.begin(invocation.sidsFile());
		invocation.printHeader();
		ApplyResult result = provisioner.apply(new ApplyListener() {

			@Override
			public void changeDone(PlannedChange change) {
				out.println("  " + change.title());
			}

			@Override
			public void createdResourcesChanged(Set<String> created) {
				sids.writeCreated(created);
			}

			@Override
			public void resourcesClaimed(int count) {
				out.printf("  %d existing resources are recorded as created by apply%n", count);
			}

		});
		result.heldBack().forEach((change) -> PlanTextPrinter.print(change, out));
		PlanTextPrinter.printLeftAlone(result.plan().leftAlone(), out);
		List<Finding> warnings = Doctor.planWarnings(result.plan(), invocation.center());
		if (!warnings.isEmpty()) {
			out.println();
			FindingPrinter.printWarnings(warnings, out);
		}
		int code = report(result, out, invocation.err());
		sids.finish(invocation.center(), ServerSettings.digests(invocation.center(), invocation.account()), result,
				out);
		return code;
	}

	private static int report(ApplyResult result, PrintStream out, PrintStream err) {
		PlannedChange failed = result.failed();
		if (failed != null) {
			err.println("\nFailed: " + failed.title() + "\n  " + TerminalText.of(String.valueOf(result.reason())));
			printTitles("Not tried", result.notTried(), err);
			err.printf(
					"%n%d done, 1 failed, %d not tried. Fix the cause and run apply again: it continues from here.%n",
					result.done().size(), result.notTried().size());
			return ExitCode.ERROR;
		}
		if (result.done().isEmpty() && result.heldBack().isEmpty()) {
			out.println(Plan.NO_CHANGES);
			return ExitCode.OK;
		}
		long noLongerDefined = result.heldBack()
			.stream()
			.filter(PlannedChange.NoLongerDefined.class::isInstance)
			.count();
		out.printf("%n%d done, %d held back%s.%n", result.done().size(), result.heldBack().size() - noLongerDefined,
				(noLongerDefined > 0) ? ", %d no longer in the definition".formatted(noLongerDefined) : "");
		return result.heldBack().isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
	}

	private static void printTitles(String heading, List<PlannedChange> changes, PrintStream err) {
		if (!changes.isEmpty()) {
			err.println(heading + ":");
			changes.forEach((change) -> err.println("  " + change.title()));
		}
	}

}
