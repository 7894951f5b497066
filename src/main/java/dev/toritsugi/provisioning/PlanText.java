package dev.toritsugi.provisioning;

import java.io.PrintStream;
import java.util.List;

import dev.toritsugi.provisioning.resource.Change;
import dev.toritsugi.provisioning.resource.FieldChange;
import dev.toritsugi.provisioning.resource.Plan;

/**
 * A plan as people read it.
 */
final class PlanText {

	private PlanText() {
	}

	static void print(Plan plan, PrintStream out) {
		plan.changes().forEach((change) -> print(change, out));
		if (!plan.isEmpty()) {
			out.println();
		}
		out.println(plan.summary());
	}

	static void print(Change change, PrintStream out) {
		out.println("  " + change.title());
		List<FieldChange> fields = change.fields();
		int width = fields.stream().mapToInt((field) -> field.field().length()).max().orElse(0);
		for (FieldChange field : fields) {
			out.printf("      %-" + Math.max(1, width) + "s  %s%n", field.field(),
					(change instanceof Change.Create) ? FieldChange.shown(field.after()) : field.beforeAndAfter());
		}
	}

}
