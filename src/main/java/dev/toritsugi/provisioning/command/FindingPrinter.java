package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.util.List;

import dev.toritsugi.provisioning.doctor.Finding;

/**
 * Prints findings as text.
 */
final class FindingPrinter {

	private FindingPrinter() {
	}

	static void printWarnings(List<Finding> warnings, PrintStream out) {
		if (!warnings.isEmpty()) {
			out.println((warnings.size() == 1) ? "Warning:" : "Warnings:");
			warnings.forEach((warning) -> print(warning, out));
		}
	}

	static void print(Finding finding, PrintStream out) {
		out.println("found:       " + finding.found());
		out.println("consequence: " + finding.consequence());
		out.println("fix:         " + finding.fix());
		out.println();
	}

}
