package dev.toritsugi.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;

/**
 * Reads the original text of an unquoted value from its YAML file. YAML converts some
 * unquoted values: no and on become booleans, 017 becomes an octal number, 1:30 a base-60
 * number, +81312345678 a number without its plus sign, and 1.10 becomes 1.1.
 */
final class YamlScalar {

	private static final Pattern PLAIN = Pattern.compile("[^\\s,\\[\\]{}#]+");

	private YamlScalar() {
	}

	/**
	 * Returns the original text if the setting is a text or a duration and YAML has
	 * converted it to another value, otherwise null.
	 */
	static @Nullable String changed(ConfigurationProperty property, Class<?> type) {
		return (type == String.class || type == Duration.class) ? changed(property) : null;
	}

	/**
	 * Returns the original text if YAML has converted it to another value, otherwise
	 * null.
	 */
	static @Nullable String changed(ConfigurationProperty property) {
		Object value = property.getValue();
		boolean scalar = value instanceof Number || value instanceof Boolean;
		TextResourceOrigin origin = SettingOrigin.inFile(property.getOrigin());
		if (!scalar || origin == null) {
			return null;
		}
		String written = written(origin);
		return (written == null || written.equals(value.toString())) ? null : written;
	}

	private static @Nullable String written(TextResourceOrigin origin) {
		Location location = origin.getLocation();
		if (location == null || origin.getResource() == null) {
			return null;
		}
		try {
			String line = origin.getResource()
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(location.getLine())
				.findFirst()
				.orElse("");
			Matcher plain = PLAIN.matcher(line);
			return plain.find(Math.min(location.getColumn(), line.length())) ? plain.group() : null;
		}
		catch (IOException ex) {
			// The file has become unreadable since it was loaded. The loaded value is
			// accepted.
			return null;
		}
	}

}
