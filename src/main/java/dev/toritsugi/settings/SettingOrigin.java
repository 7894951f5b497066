package dev.toritsugi.settings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;

/**
 * Describes where a setting was read: file and line, the command line, or another source.
 */
public final class SettingOrigin {

	private SettingOrigin() {
	}

	static String of(@Nullable Origin origin) {
		String file = file(origin);
		if (file != null) {
			return file;
		}
		if (origin instanceof PropertySourceOrigin source
				&& "commandLineArgs".equals(source.getPropertySource().getName())) {
			return "the command line, --" + source.getPropertyName();
		}
		return "from " + origin;
	}

	/**
	 * Returns the file and line of a setting, or null if the setting was not read from a
	 * file.
	 */
	static @Nullable String file(@Nullable Origin origin) {
		TextResourceOrigin text = inFile(origin);
		return (text != null && text.getResource() != null && text.getLocation() != null)
				? "%s, line %d".formatted(path(text.getResource()), text.getLocation().getLine() + 1) : null;
	}

	static @Nullable TextResourceOrigin inFile(@Nullable Origin origin) {
		if (origin instanceof TextResourceOrigin text) {
			return text;
		}
		return (origin instanceof PropertySourceOrigin source) ? inFile(source.getOrigin()) : null;
	}

	/**
	 * Returns the path of a file, relative if the file is below the working directory.
	 */
	public static String path(Resource resource) {
		try {
			Path here = Path.of("").toAbsolutePath();
			File file = resource.getFile();
			Path path = file.toPath().toAbsolutePath().normalize();
			return (path.startsWith(here) ? here.relativize(path) : path).toString();
		}
		catch (IOException ex) {
			// A resource within the jar has no file path.
			return String.valueOf(resource.getFilename());
		}
	}

}
