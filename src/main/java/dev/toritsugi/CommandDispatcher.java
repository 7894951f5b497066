package dev.toritsugi;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;

import dev.toritsugi.caller.preview.CallerCommand;
import dev.toritsugi.operator.activity.OperatorCommand;
import dev.toritsugi.operator.signin.PasswordHashCommand;
import dev.toritsugi.provisioning.command.ProvisionCommand;
import dev.toritsugi.settings.TerminalStream;

/**
 * Runs the command whose name is the first command-line argument. For an unknown command,
 * prints the usage and does not start the server. If a misspelt command started the
 * server, the command would seem to hang.
 */
final class CommandDispatcher {

	private static final List<String> HELP = List.of("help", "--help", "-h");

	private static final String USAGE = """
			Usage: java -jar toritsugi.jar [command] [--<setting>=<value> ...]

			  (none)            starts the server; with --spring.profiles.active=sandbox it needs no Twilio account
			  provision         sets up the Twilio account: plan, apply, doctor, export
			  caller            prints what callers hear: caller --at=2026-09-22T10:00+09:00 --keys=9,1
			  operator          moves an operator to an activity: operator alice Available
			  hash-password     asks for a password and prints its hash for call-center.operators
			  help              prints this text

			Settings are in application.yml; application.yml.example shows every key.
			""";

	private CommandDispatcher() {
	}

	/**
	 * Runs the command that the command-line arguments contain.
	 * @return the command's exit code, or empty if the arguments contain no command and
	 * the server should start
	 */
	static OptionalInt run(PrintStream out, PrintStream err, String... args) {
		String first = (args.length > 0) ? args[0] : "--";
		if (HELP.contains(first)) {
			out.print(USAGE);
			return OptionalInt.of(0);
		}
		if (first.startsWith("--")) {
			return OptionalInt.empty();
		}
		if (ProvisionCommand.NAME.equals(first)) {
			return OptionalInt.of(ProvisionCommand.run(args));
		}
		if (CallerCommand.NAME.equals(first)) {
			return OptionalInt.of(CallerCommand.run(args));
		}
		if (OperatorCommand.NAME.equals(first)) {
			return OptionalInt.of(OperatorCommand.run(args));
		}
		if (PasswordHashCommand.NAME.equals(first) && args.length == 1) {
			return OptionalInt.of(PasswordHashCommand.run());
		}
		new TerminalStream(err).println(
				PasswordHashCommand.NAME.equals(first) ? first + " takes no arguments" : "Unknown command: " + first);
		err.print("\n" + USAGE);
		return OptionalInt.of(1);
	}

}
