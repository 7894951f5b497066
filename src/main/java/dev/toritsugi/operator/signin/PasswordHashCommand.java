package dev.toritsugi.operator.signin;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Runs the command {@code hash-password}, which prints a password's hash for
 * {@code call-center.operators}. The password is read from the terminal without echo or,
 * if there is no terminal, from the first line of the standard input. The command does
 * not start the server.
 */
public final class PasswordHashCommand {

	/** Name of the command, which is the first argument on the command line. */
	public static final String NAME = "hash-password";

	private PasswordHashCommand() {
	}

	/**
	 * Runs the command.
	 * @return exit code 0, or 1 if the password is missing or cannot be hashed
	 */
	public static int run() {
		// In Java 22 to 24, System.console() by default returns a console even if the
		// input is piped. With this setting it returns a console only for a terminal.
		System.setProperty("jdk.console", "java.base");
		try {
			Console console = System.console();
			return print((console != null) ? ask(console) : firstLine(System.in), System.out, System.err);
		}
		catch (IOException ex) {
			System.err.println("The standard input can't be read: " + ex.getMessage());
			return 1;
		}
	}

	static int print(@Nullable String password, PrintStream out, PrintStream err) {
		if (password == null) {
			err.println("No password was given, or the two were different.");
			return 1;
		}
		try {
			out.println(PasswordHasher.hash(password));
			return 0;
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage());
			return 1;
		}
	}

	static @Nullable String firstLine(InputStream in) throws IOException {
		return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
	}

	private static @Nullable String ask(Console console) {
		char[] password = console.readPassword("Password: ");
		char[] again = console.readPassword("Once more: ");
		return (password != null && Arrays.equals(password, again)) ? new String(password) : null;
	}

}
