package dev.toritsugi.settings.yaml;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports in one sentence where and why a settings file is not valid YAML.
 */
class YamlFailureAnalyzer extends AbstractFailureAnalyzer<InvalidYamlException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidYamlException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.advice(), cause);
	}

}
