package dev.toritsugi.settings;

import java.io.Serial;
import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/**
 * Values that can't be read as what they should be. What else is wrong is suppressed by
 * it.
 */
final class UnreadableSettingsException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<Unreadable> all;

	UnreadableSettingsException(List<Unreadable> all) {
		super("Can't be read: " + all.stream().map((each) -> each.property().getName()).toList());
		this.all = List.copyOf(all);
	}

	List<Unreadable> all() {
		return this.all;
	}

	/**
	 * One of them.
	 *
	 * @param property the setting
	 * @param target what it should be
	 */
	record Unreadable(ConfigurationProperty property, Bindable<?> target) {

	}

}
