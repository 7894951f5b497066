package dev.toritsugi.provisioning.command;

import java.io.PrintStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.toritsugi.twilio.rest.TwilioException;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code java -jar toritsugi.jar provision plan|apply|doctor|export}: the workspace as
 * code, from the command line. Starts no server.
 */
public final class ProvisionCommand {

	/** First argument on the command line. */
	public static final String NAME = "provision";

	private static final int ERROR = 1;

	private static final String USAGE = """
			Usage: java -jar toritsugi.jar provision <command> [options]

			  plan      shows what would change at Twilio; exit code 0 nothing, 2 something, 1 an error
			  apply     changes it, and writes the SIDs to toritsugi-sids.yml, where the server finds them
			  doctor    looks from the outside for what would keep calls from coming through
			  export    prints a workspace that is there as a definition

			  --json         plan, doctor: for programs
			  --prune        plan, apply: also delete what the definition once made and no longer has
			  --force        with --prune: even if that is much
			  --take-number  plan, apply: have phone numbers lead here that lead elsewhere
			  --<setting>=<value>  any setting of application.yml
			""";

	private ProvisionCommand() {
	}

	/**
	 * Runs the command.
	 * @param args all arguments of the command line, this command's name first
	 * @return exit code
	 */
	public static int run(String... args) {
		return run(System.out, System.err, args);
	}

	public static int run(PrintStream out, PrintStream err, String... args) {
		Subcommand verb = (args.length > 1) ? Subcommand.named(args[1]) : null;
		String unknown = Arrays.stream(args)
			.skip(2)
			.filter((arg) -> verb == null || !verb.takes(arg))
			.findFirst()
			.orElse(null);
		if (verb == null || unknown != null) {
			if (args.length > 1) {
				err.println(((verb != null) ? "Unknown option: " + unknown : "Unknown command: " + args[1]) + "\n");
			}
			err.print(USAGE);
			return ERROR;
		}
		PrintStream answer = (verb == Subcommand.EXPORT || Arrays.asList(args).contains("--json")) ? utf8(out) : out;
		try (ConfigurableApplicationContext settings = settings(Arrays.copyOfRange(args, 2, args.length))) {
			return run(verb, new CommandInvocation(settings, answer, err));
		}
		catch (SettingsException ex) {
			return ERROR;
		}
	}

	/**
	 * What goes to a file or a program is UTF-8, as YAML and JSON are, whatever the
	 * locale.
	 */
	private static PrintStream utf8(PrintStream out) {
		return new PrintStream(out, true, StandardCharsets.UTF_8);
	}

	private static int run(Subcommand verb, CommandInvocation invocation) {
		try {
			return verb.run(invocation);
		}
		catch (TwilioException ex) {
			invocation.err().println(ex.getMessage());
			if (ex instanceof TwilioException.Unauthorized) {
				invocation.err()
					.println("Look at twilio.account-sid and twilio.auth-token (Console, start page, Account Info).");
			}
			else if (invocation.account().apiBaseUrl() != null) {
				invocation.err()
					.println("Asked was " + invocation.account().apiBaseUrl() + ", from twilio.api-base-url.");
			}
			return ERROR;
		}
		catch (CommandException ex) {
			invocation.err().println(ex.getMessage());
			return ERROR;
		}
	}

	private static ConfigurableApplicationContext settings(String[] args) {
		SpringApplicationBuilder settings = new SpringApplicationBuilder(ProvisionConfiguration.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			// What fails is said once, by the message that ends the start.
			.properties("logging.level.root=warn", "logging.pattern.console=%msg%n%wEx",
					"logging.level.org.springframework.context.annotation.AnnotationConfigApplicationContext=error");
		try {
			return settings.run(args);
		}
		catch (RuntimeException ex) {
			// Boot has said in the log which settings are wrong, one line each.
			throw new SettingsException(ex);
		}
	}

	/**
	 * The settings are wrong, and it was said how.
	 */
	private static final class SettingsException extends RuntimeException {

		@Serial
		private static final long serialVersionUID = 1L;

		private SettingsException(RuntimeException cause) {
			super(cause);
		}

	}

}
