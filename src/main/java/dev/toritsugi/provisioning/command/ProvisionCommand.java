package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.toritsugi.settings.InvalidSettingsException;
import dev.toritsugi.settings.SettingsContext;
import dev.toritsugi.settings.TerminalStream;
import dev.toritsugi.settings.TerminalText;
import dev.toritsugi.settings.yaml.InvalidYamlException;
import dev.toritsugi.twilio.rest.TwilioException;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the command {@code java -jar toritsugi.jar provision plan|apply|doctor|export}.
 * The command does not start the server.
 */
public final class ProvisionCommand {

	/** Name of the command, which is the first argument on the command line. */
	public static final String NAME = "provision";

	private static final String USAGE = """
			Usage: java -jar toritsugi.jar provision <command> [options]

			  plan      prints the changes that apply would make at Twilio
			  apply     makes the changes and writes the SIDs to toritsugi-sids.yml, which the server reads at startup
			  doctor    looks for problems that keep calls from reaching operators
			  export    prints an existing workspace as a definition for application.yml

			  --json               plan, doctor: print JSON
			  --prune              plan, apply: also delete resources that apply created and the definition no longer has
			  --restarted          with --prune: the server was restarted since the last apply, so delete what it used before
			  --claim              apply: record existing resources of the definition as created by apply, for --prune
			  --force              with --prune: delete even more than 30 % of a kind at once
			  --take-number        plan, apply: route phone numbers to this server that are routed elsewhere
			  --<setting>=<value>  any setting of application.yml

			Exit codes: 0 nothing to report, 1 an error, 2 changes planned, changes held back or problems found
			""";

	private ProvisionCommand() {
	}

	/**
	 * Runs the command.
	 * @param args all command-line arguments, beginning with the name of this command
	 * @return exit code: 0 if there is nothing to report, 1 after an error, 2 if there
	 * are changes or problems to report
	 */
	public static int run(String... args) {
		return run(utf8IfAscii(System.out), utf8IfAscii(System.err), args);
	}

	public static int run(PrintStream out, PrintStream err, String... args) {
		Subcommand subcommand = (args.length > 1) ? Subcommand.named(args[1]) : null;
		String unknown = Arrays.stream(args)
			.skip(2)
			.filter((arg) -> subcommand == null || !subcommand.accepts(arg))
			.findFirst()
			.orElse(null);
		if (subcommand == null || unknown != null) {
			if (args.length > 1) {
				new TerminalStream(err).println(
						((subcommand != null) ? "Unknown option: " + unknown : "Unknown command: " + args[1]) + "\n");
			}
			err.print(USAGE);
			return ExitCode.ERROR;
		}
		PrintStream answer = (subcommand == Subcommand.EXPORT || Arrays.asList(args).contains("--json")) ? utf8(out)
				: out;
		try (ConfigurableApplicationContext settings = SettingsContext.load(ProvisionConfiguration.class,
				Arrays.copyOfRange(args, 2, args.length))) {
			return run(subcommand, CommandInvocation.of(settings, new TerminalStream(answer), new TerminalStream(err)));
		}
		catch (InvalidSettingsException ex) {
			return ExitCode.ERROR;
		}
	}

	/**
	 * Returns a UTF-8 stream if the console's charset is ASCII, for example in the locale
	 * C; otherwise the given stream. An ASCII stream would print every Japanese letter as
	 * a question mark. UTF-8 is safe, because the command's own texts are ASCII and
	 * terminals that show other characters support UTF-8.
	 */
	private static PrintStream utf8IfAscii(PrintStream console) {
		String charset = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
		boolean ascii = Charset.isSupported(charset) && Charset.forName(charset).equals(StandardCharsets.US_ASCII);
		return ascii ? utf8(console) : console;
	}

	/** Returns a UTF-8 stream. YAML and JSON are printed as UTF-8 in every locale. */
	private static PrintStream utf8(PrintStream out) {
		return new PrintStream(out, true, StandardCharsets.UTF_8);
	}

	private static int run(Subcommand subcommand, CommandInvocation invocation) {
		try {
			return subcommand.run(invocation);
		}
		catch (TwilioException ex) {
			invocation.err().println(TerminalText.of(String.valueOf(ex.getMessage())));
			if (ex instanceof TwilioException.Unauthorized) {
				invocation.err()
					.println(
							"Check twilio.account-sid and twilio.auth-token (Console, start page, Account Info), and twilio.region.");
			}
			else if (invocation.account().apiBaseUrl() != null) {
				invocation.err()
					.println("The request went to twilio.api-base-url: " + invocation.account().apiBaseUrl());
			}
			return ExitCode.ERROR;
		}
		catch (InvalidYamlException ex) {
			invocation.err().println(ex.getMessage() + "\n" + ex.advice());
			return ExitCode.ERROR;
		}
		catch (CommandException ex) {
			invocation.err().println(ex.getMessage());
			return ExitCode.ERROR;
		}
	}

}
