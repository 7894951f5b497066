package dev.toritsugi.operator.activity;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.settings.InvalidSettingsException;
import dev.toritsugi.settings.SettingsContext;
import dev.toritsugi.settings.Similarity;
import dev.toritsugi.settings.TerminalStream;
import dev.toritsugi.settings.TerminalText;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.WorkerUpdateService;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the command {@code java -jar toritsugi.jar operator <name> <activity>}, which
 * changes the activity of an operator. The command does not start the server.
 */
public final class OperatorCommand {

	/** First argument on the command line. */
	public static final String NAME = "operator";

	private static final int ERROR = 1;

	private static final int ARGUMENTS = 3;

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String USAGE = """
			Usage: java -jar toritsugi.jar operator <name> <activity> [--<setting>=<value> ...]

			Moves an operator to an activity of the workspace, for example: operator alice Available

			Exit codes: 0 done, 1 an error
			""";

	private OperatorCommand() {
	}

	/**
	 * Runs the command.
	 * @param args all command-line arguments, beginning with the name of this command
	 * @return exit code: 0 if the operator has the activity now, or 1 after an error
	 */
	public static int run(String... args) {
		return run(System.out, System.err, args);
	}

	static int run(PrintStream console, PrintStream errors, String... args) {
		PrintStream out = new TerminalStream(console);
		PrintStream err = new TerminalStream(errors);
		List<String> words = Arrays.stream(args).filter((arg) -> !arg.startsWith("--")).toList();
		if (words.size() != ARGUMENTS) {
			if (words.size() > ARGUMENTS) {
				err.println("Too many arguments. Put an activity of several words between quotes.\n");
			}
			err.print(USAGE);
			return ERROR;
		}
		String[] settings = Arrays.stream(args).filter((arg) -> arg.startsWith("--")).toArray(String[]::new);
		try (ConfigurableApplicationContext context = SettingsContext.load(Settings.class, settings)) {
			CallCenter center = context.getBean(CallCenter.class);
			WorkerClient workers = WorkerClient.of(context.getBean(TwilioProperties.class));
			return change(center.signIn().operators(),
					new WorkerActivityService(workers, new WorkerUpdateService(workers)), words.get(1), words.get(2),
					out, err);
		}
		catch (InvalidSettingsException ex) {
			return ERROR;
		}
		catch (TwilioException.Unauthorized ex) {
			err.println(TerminalText.of(String.valueOf(ex.getMessage())));
			err.println("Check twilio.account-sid and twilio.auth-token (Console, start page, Account Info).");
			return ERROR;
		}
		catch (TwilioException ex) {
			err.println(TerminalText.of(String.valueOf(ex.getMessage())));
			return ERROR;
		}
	}

	private static int change(List<Operator> operators, WorkerActivityService activities, String name, String activity,
			PrintStream out, PrintStream err) {
		Operator operator = operators.stream()
			.filter((each) -> each.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(null);
		if (operator != null && !operator.hasWorker()) {
			err.println(name + " has no worker and gets no calls: call-center.operators contains no worker-name.");
			return ERROR;
		}
		String worker = (operator != null) ? String.valueOf(operator.workerName()) : name;
		ActivityResult result = activities.change(ActivityRequest.ofCommand(worker, activity), Deadline.in(LIMIT));
		if (result.outcome() == ActivityResult.Outcome.CHANGED && result.activity() != null) {
			out.println(TerminalText.of(name + " is " + result.activity().name() + " now and gets "
					+ (result.activity().available() ? "calls." : "no calls.")));
			return 0;
		}
		err.println(TerminalText.of(switch (result.outcome()) {
			case WORKER_NOT_FOUND -> "The workspace has no worker " + worker + "."
					+ ((operator != null) ? " Run \"provision apply\", which creates the workers of the definition."
							: suggestion(name, operators.stream().map(Operator::name).toList()));
			case ACTIVITY_NOT_FOUND ->
				"The workspace has no activity " + activity + "." + suggestion(activity, result.names())
						+ " Its activities are: " + String.join(", ", result.names()) + ".";
			case PHONE_NOT_READY -> name + " works with the page, and only there " + name
					+ " can become available: this "
					+ "command does not know whether the phone in the page can ring. Activities without calls are possible.";
			case REFUSED, CHANGED -> "Twilio does not move " + name + " to " + activity + " at the moment. Try again.";
		}));
		return ERROR;
	}

	private static String suggestion(String misspelt, Collection<String> words) {
		String closest = Similarity.closest(misspelt, words);
		return (closest != null) ? " Did you mean " + closest + "?" : "";
	}

	/**
	 * Registers only the settings that the command needs.
	 */
	@EnableConfigurationProperties({ CallCenter.class, TwilioProperties.class })
	static final class Settings {

	}

}
