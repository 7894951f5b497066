package dev.toritsugi.provisioning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * What the command can be asked to do.
 */
enum Verb {

	PLAN(Planning::run, "json", "prune", "force", "take-number"), APPLY(Applying::run, "prune", "force", "take-number"),
	DOCTOR(Examining::run, "json"), EXPORT(Exporting::run);

	private final ToIntFunction<Invocation> action;

	private final Set<String> flags;

	Verb(ToIntFunction<Invocation> action, String... flags) {
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

	static @Nullable Verb named(String name) {
		return Arrays.stream(values())
			.filter((verb) -> verb.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElse(null);
	}

	/** Exit code: 0 all is well, 2 something differs, 1 it could not be done. */
	int run(Invocation invocation) {
		return this.action.applyAsInt(invocation);
	}

}
