package dev.toritsugi.provisioning.command;

/**
 * Exit codes of the command.
 */
final class ExitCode {

	/** Nothing to do, nothing found, or everything done. */
	static final int OK = 0;

	/** The command could not do what it was asked for. */
	static final int ERROR = 1;

	/** A plan has changes, an apply held changes back, or the doctor has findings. */
	static final int ATTENTION = 2;

	private ExitCode() {
	}

}
