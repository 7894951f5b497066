package dev.toritsugi.settings;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the application can't start with its settings.
 */
class WrongSettingsException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<WrongSetting> settings;

	WrongSettingsException(List<WrongSetting> settings, @Nullable Throwable cause) {
		super(settings.stream().map(WrongSetting::toString).collect(Collectors.joining("\n")), cause);
		this.settings = List.copyOf(settings);
	}

	List<WrongSetting> settings() {
		return this.settings;
	}

}
