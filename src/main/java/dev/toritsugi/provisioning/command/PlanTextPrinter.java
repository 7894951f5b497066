package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.util.List;

import dev.toritsugi.provisioning.plan.FieldChange;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.plan.ValueFormatter;
import dev.toritsugi.settings.TerminalText;

/**
 * Prints a plan as text.
 */
final class PlanTextPrinter {

	private PlanTextPrinter() {
	}

	static void print(Plan plan, PrintStream out) {
		plan.changes().forEach((change) -> print(change, out));
		if (!plan.isEmpty()) {
			out.println();
		}
		printLeftAlone(plan.leftAlone(), out);
		out.println(plan.summary());
	}

	/**
	 * Prints the keys that are missing from the definition and whose parts stay as they
	 * are at Twilio.
	 */
	static void printLeftAlone(List<String> keys, PrintStream out) {
		if (!keys.isEmpty()) {
			out.printf("Not in the definition, and left as they are at Twilio: %s.%n", String.join(", ", keys));
		}
	}

	static void print(PlannedChange change, PrintStream out) {
		out.println("  " + change.title());
		List<FieldChange> fields = change.fields();
		int width = fields.stream().mapToInt((field) -> field.field().length()).max().orElse(0);
		for (FieldChange field : fields) {
			out.printf("      %-" + Math.max(1, width) + "s  %s%n", TerminalText.of(field.field()),
					(change instanceof PlannedChange.Create) ? ValueFormatter.text(field.after())
							: field.beforeAndAfter());
		}
	}

}
