package dev.toritsugi;

import java.nio.file.Path;

/**
 * The project's folder. Tests run in an empty folder below {@code target}, so that the
 * servers they start do not read the settings that a developer keeps here.
 */
public final class Checkout {

	private static final Path FOLDER = Path.of(System.getProperty("basedir", ""));

	private Checkout() {
	}

	public static Path path(String relative) {
		return FOLDER.resolve(relative);
	}

}
