package dev.toritsugi.provisioning.doctor;

import dev.toritsugi.settings.TerminalText;

/**
 * A problem that prevents calls from reaching operators, always or under certain
 * conditions.
 *
 * @param found description of the problem as a fact
 * @param consequence effect of the problem on callers or operators
 * @param fix command to run or setting to change
 * @param severity whether the finding may be intended
 */
public record Finding(String found, String consequence, String fix, Severity severity) {

	public Finding(String found, String consequence, String fix) {
		this(found, consequence, fix, Severity.PROBLEM);
	}

	public static Finding warning(String found, String consequence, String fix) {
		return new Finding(found, consequence, fix, Severity.WARNING);
	}

	/**
	 * Whether a finding is certainly wrong.
	 */
	public enum Severity {

		/** Calls do not reach operators. */
		PROBLEM,
		/**
		 * Calls do not reach operators under certain conditions, which the administrator
		 * may intend.
		 */
		WARNING

	}

	/**
	 * Replaces the control characters of names and values from Twilio.
	 */
	public Finding {
		found = TerminalText.of(found);
		consequence = TerminalText.of(consequence);
		fix = TerminalText.of(fix);
	}

}
