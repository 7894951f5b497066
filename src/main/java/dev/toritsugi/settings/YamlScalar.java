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
 * A value that stands in a YAML file without quotes. YAML reads no and on as booleans,
 * 017 as an octal number, 1:30 as a number of base 60, +81312345678 as a number without
 * its plus sign, and 1.10 as 1.1.
 */
final class YamlScalar {

	private static final Pattern PLAIN = Pattern.compile("[^\\s,\\[\\]{}#]+");

	private YamlScalar() {
	}

	/**
	 * What stands in the file, if YAML has read something else and the setting is a text
	 * or a duration.
	 */
	static @Nullable String changed(ConfigurationProperty property, Class<?> type) {
		Object value = property.getValue();
		boolean scalar = value instanceof Number || value instanceof Boolean;
		boolean text = type == String.class || type == Duration.class;
		TextResourceOrigin origin = SettingOrigin.inFile(property.getOrigin());
		if (!scalar || !text || origin == null) {
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
			// The file was there a moment ago. The value is taken as it was read.
			return null;
		}
	}

}
