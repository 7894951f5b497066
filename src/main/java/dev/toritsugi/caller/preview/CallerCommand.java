package dev.toritsugi.caller.preview;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.settings.InvalidSettingsException;
import dev.toritsugi.settings.SettingsContext;
import dev.toritsugi.settings.TerminalStream;
import dev.toritsugi.settings.TerminalText;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the command {@code java -jar toritsugi.jar caller [--at=TIME] [--keys=KEYS]},
 * which prints what a caller to each phone number hears. The command neither starts the
 * server nor sends a request to Twilio.
 */
public final class CallerCommand {

	/** First argument on the command line. */
	public static final String NAME = "caller";

	private static final int ERROR = 1;

	private static final String AT = "--at=";

	private static final String KEYS = "--keys=";

	private static final Pattern KEY_LIST = Pattern.compile("[0-9*#]?(,[0-9*#]?)*");

	private static final String USAGE = """
			Usage: java -jar toritsugi.jar caller [--at=<time>] [--keys=<keys>] [--<setting>=<value> ...]

			Prints what a caller to each of call-center.phone-numbers hears, at the current time or at another one,
			for example: caller --at=2026-09-22T10:00+09:00

			Prints the menus of each number and where each key leads or, with --keys, what a caller hears who presses
			these keys, for example: caller --keys=9,1 (an empty place, as in --keys=9,,1, stands for no key)

			Exit codes: 0 printed, 1 an error
			""";

	private CallerCommand() {
	}

	/**
	 * Runs the command.
	 * @param args all command-line arguments, beginning with the name of this command
	 * @return exit code: 0 if the prompts were printed, or 1 after an error
	 */
	public static int run(String... args) {
		return run(System.out, System.err, Instant.now(), args);
	}

	static int run(PrintStream console, PrintStream errors, Instant now, String... args) {
		PrintStream out = new TerminalStream(console);
		PrintStream err = new TerminalStream(errors);
		List<String> options = Arrays.asList(args).subList(1, args.length);
		if (!options.stream().allMatch((option) -> option.startsWith("--"))) {
			err.print(USAGE);
			return ERROR;
		}
		Instant time;
		try {
			time = options.stream()
				.filter((option) -> option.startsWith(AT))
				.findFirst()
				.map((option) -> OffsetDateTime.parse(option.substring(AT.length())).toInstant())
				.orElse(now);
		}
		catch (DateTimeException ex) {
			err.println("--at must be a time with its offset from UTC, as in --at=2026-09-22T10:00+09:00\n");
			return ERROR;
		}
		String keys = options.stream()
			.filter((option) -> option.startsWith(KEYS))
			.findFirst()
			.map((option) -> option.substring(KEYS.length()))
			.orElse(null);
		if (keys != null && !KEY_LIST.matcher(keys).matches()) {
			err.println("--keys must be keys with commas between them, as in --keys=9,1\n");
			return ERROR;
		}
		String[] settings = options.stream()
			.filter((option) -> !option.startsWith(AT) && !option.startsWith(KEYS))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext context = SettingsContext.load(Settings.class, settings)) {
			List<String> pressed = (keys != null) ? List.of(keys.split(",", -1)) : List.of();
			List<String> lines = new CallPreview(context.getBean(CallCenter.class), pressed).at(time);
			lines.forEach((line) -> out.println(TerminalText.of(line)));
			return 0;
		}
		catch (InvalidSettingsException ex) {
			return ERROR;
		}
	}

	/**
	 * Registers only the settings that the command needs.
	 */
	@EnableConfigurationProperties(CallCenter.class)
	static final class Settings {

	}

}
