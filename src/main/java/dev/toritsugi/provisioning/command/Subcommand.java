package dev.toritsugi.provisioning.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Subcommands of {@code provision} with the flags that each subcommand accepts.
 */
enum Subcommand {

	PLAN(PlanCommand::run, "json", "prune", "restarted", "force", "take-number"),
	APPLY(ApplyCommand::run, "prune", "restarted", "claim", "force", "take-number"), DOCTOR(DoctorCommand::run, "json"),
	EXPORT(ExportCommand::run);

	private final ToIntFunction<CommandInvocation> action;

	private final Set<String> flags;

	Subcommand(ToIntFunction<CommandInvocation> action, String... flags) {
		this.action = action;
		this.flags = Set.of(flags);
	}

	/**
	 * Whether the subcommand accepts the given argument. A subcommand accepts its own
	 * flags, and any setting of the form {@code --key=value}. A flag with a value is
	 * refused, because {@code --prune=false} would still prune.
	 */
	boolean accepts(String arg) {
		if (!arg.startsWith("--")) {
			return false;
		}
		int equals = arg.indexOf('=');
		return (equals < 0) ? this.flags.contains(arg.substring(2)) : equals > 2 && Arrays.stream(values())
			.noneMatch((subcommand) -> subcommand.flags.contains(arg.substring(2, equals)));
	}

	static @Nullable Subcommand named(String name) {
		return Arrays.stream(values())
			.filter((subcommand) -> subcommand.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElse(null);
	}

	/** Runs the subcommand and returns its {@link ExitCode}. */
	int run(CommandInvocation invocation) {
		return this.action.applyAsInt(invocation);
	}

}
