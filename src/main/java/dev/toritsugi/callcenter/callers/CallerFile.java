package dev.toritsugi.callcenter.callers;

/**
 * Describes the files with numbers of callers.
 */
final class CallerFile {

	/** Expected value of a setting that names such a file. */
	static final String EXPECTED = "the path of a file with one number a line, as in config/blocked.txt";

	private CallerFile() {
	}

}
