package dev.toritsugi.provisioning.command;

/**
 * Exit codes of the command {@code provision}.
 */
final class ExitCode {

	/**
	 * The plan is empty, the apply has made all changes, the doctor has no findings, or
	 * the export succeeded.
	 */
	static final int OK = 0;

	/** The command failed. */
	static final int ERROR = 1;

	/**
	 * The plan contains changes, the apply held back changes, a resource is no longer in
	 * the definition, or the doctor has findings.
	 */
	static final int ATTENTION = 2;

	private ExitCode() {
	}

}
