package dev.toritsugi.callcenter.callers;

import java.util.List;

import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.prompt.WithheldPrompts;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that treat some callers differently, by the number from which they call. Lists
 * of numbers are files, so that they can change without a restart.
 *
 * @param withheld What happens to callers whose number is withheld.
 * @param withheldPrompts Prompts that refused callers with a withheld number hear. The
 * default prompts ask them to call again with their number, in Japanese and in English.
 * @param blocked Callers who are not put through, or null.
 * @param vip Callers who wait before others, or null.
 * @param knownOperators Operators to whom callers are known, or null.
 */
public record CallersSettings(@DefaultValue("QUEUE") WithheldNumberPolicy withheld, List<@Valid Prompt> withheldPrompts,
		@Valid @Nullable BlockedCallers blocked, @Valid @Nullable VipCallers vip,
		@Valid @Nullable KnownOperators knownOperators) {

	/** Replaces missing prompts with the default. */
	public CallersSettings {
		withheldPrompts = (withheldPrompts != null) ? List.copyOf(withheldPrompts) : WithheldPrompts.REFUSED;
	}

}
