package dev.toritsugi;

import java.nio.file.Path;

/**
 * The folder that the build was started in. Tests themselves run in an empty folder below
 * {@code target}, so that no server of theirs reads the settings that may be here.
 */
public final class Checkout {

	private static final Path FOLDER = Path.of(System.getProperty("basedir", ""));

	private Checkout() {
	}

	public static Path path(String relative) {
		return FOLDER.resolve(relative);
	}

}
