package dev.toritsugi;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Sets the log levels of the server and of the sandbox to INFO and the log pattern to its
 * default before each test class. A server or a command of an earlier class may have
 * changed them, in whatever order the classes run. JUnit finds this extension by itself.
 */
public final class LogLevelExtension implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		// Spring Boot keeps a command's pattern, which has no level, for later contexts.
		System.clearProperty("CONSOLE_LOG_PATTERN");
		LoggingSystem log = LoggingSystem.get(LogLevelExtension.class.getClassLoader());
		log.setLogLevel("sandbox", LogLevel.INFO);
		log.setLogLevel("dev.toritsugi", LogLevel.INFO);
	}

}
