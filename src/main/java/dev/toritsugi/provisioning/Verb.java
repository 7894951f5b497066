package dev.toritsugi.provisioning;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * What the command can be asked to do.
 */
enum Verb {

	PLAN(Planning::run), APPLY(Applying::run), DOCTOR(Examining::run), EXPORT(Exporting::run);

	private final ToIntFunction<Invocation> action;

	Verb(ToIntFunction<Invocation> action) {
		this.action = action;
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
