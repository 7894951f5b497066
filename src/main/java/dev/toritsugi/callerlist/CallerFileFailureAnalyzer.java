package dev.toritsugi.callerlist;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Describes in one line which file with numbers of callers can't be read.
 */
class CallerFileFailureAnalyzer extends AbstractFailureAnalyzer<UnreadableCallerFileException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnreadableCallerFileException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Create the file, which may be empty, or remove the setting.", cause);
	}

}
