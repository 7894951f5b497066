package dev.toritsugi.callerlist;

/**
 * Stops the start of the server, because a file with numbers of callers can't be read.
 */
class UnreadableCallerFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableCallerFileException(String message, Throwable cause) {
		super(message, cause);
	}

}
