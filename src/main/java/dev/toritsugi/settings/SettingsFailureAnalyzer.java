package dev.toritsugi.settings;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Turns settings that can't be bound into one line each, in place of Boot's blocks: the
 * key as one writes it, what it should look like, where to find it, how it is called in
 * the environment. Comes before Boot's own analyzers and leaves to them what it can't
 * read.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ConfigurationPropertiesBindException cause) {
		List<WrongSetting> wrong = WrongSettings.in(cause);
		return wrong.isEmpty() ? null : Advice.on(wrong, cause);
	}

}
