package dev.toritsugi.provisioning.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * What the command can be asked to do.
 */
enum Subcommand {

	PLAN(PlanCommand::run, "json", "prune", "force", "take-number"),
	APPLY(ApplyCommand::run, "prune", "force", "take-number"), DOCTOR(DoctorCommand::run, "json"),
	EXPORT(ExportCommand::run);

	private final ToIntFunction<CommandInvocation> action;

	private final Set<String> flags;

	Subcommand(ToIntFunction<CommandInvocation> action, String... flags) {
		this.action = action;
		this.flags = Set.of(flags);
	}

	/**
	 * Whether it understands an argument: a flag of its own, or any setting. A flag is
	 * there or not: --prune=false would prune.
	 */
	boolean takes(String arg) {
		if (!arg.startsWith("--")) {
			return false;
		}
		int equals = arg.indexOf('=');
		return (equals < 0) ? this.flags.contains(arg.substring(2)) : equals > 2
				&& Arrays.stream(values()).noneMatch((verb) -> verb.flags.contains(arg.substring(2, equals)));
	}

	static @Nullable Subcommand named(String name) {
		return Arrays.stream(values())
			.filter((verb) -> verb.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElse(null);
	}

	/** Exit code: 0 all is well, 2 something differs, 1 it could not be done. */
	int run(CommandInvocation invocation) {
		return this.action.applyAsInt(invocation);
	}

}
