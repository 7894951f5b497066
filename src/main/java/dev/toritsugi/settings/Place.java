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
 * Where somebody has written a setting, as they would say it.
 */
final class Place {

	private Place() {
	}

	static String of(@Nullable Origin origin) {
		if (origin instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null) {
			return "%s, line %d".formatted(file(text.getResource()), text.getLocation().getLine() + 1);
		}
		if (origin instanceof PropertySourceOrigin source) {
			if ("commandLineArgs".equals(source.getPropertySource().getName())) {
				return "the command line, --" + source.getPropertyName();
			}
			if (source.getOrigin() != null) {
				return of(source.getOrigin());
			}
		}
		return "from " + origin;
	}

	/** Below the directory of the start, from there on. */
	private static String file(Resource resource) {
		try {
			Path here = Path.of("").toAbsolutePath();
			File file = resource.getFile();
			Path path = file.toPath().toAbsolutePath().normalize();
			return (path.startsWith(here) ? here.relativize(path) : path).toString();
		}
		catch (IOException ex) {
			// Within the jar.
			return String.valueOf(resource.getFilename());
		}
	}

}
