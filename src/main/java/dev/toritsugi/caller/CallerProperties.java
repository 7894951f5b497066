package dev.toritsugi.caller;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What callers hear.
 *
 * @param greeting Prompts that a caller hears before the queue, in this order; left
 * empty, the caller goes to the queue at once. Thanks in Japanese and English by default.
 * @param apology Prompts that a caller hears when the call can't be put through. An
 * apology in Japanese and English by default.
 * @param goodbye Prompts that a caller hears after the talk, if the operator hung up
 * first. Thanks in Japanese and English by default; left empty, the call just ends.
 * @param fallbackNumber Number to dial when the call can't be put through, in place of
 * the apology. E.164, as in +81398765432.
 * @param phoneNumbers Numbers of the account that lead here.
 */
@Validated
@FallbackElsewhere
@ConfigurationProperties("call-center")
record CallerProperties(List<@Valid Prompt> greeting,
		@NotEmpty(message = "one prompt at least: a caller must never be left in silence") List<@Valid Prompt> apology,
		List<@Valid Prompt> goodbye,
		@Pattern(regexp = "\\+[1-9][0-9]{6,14}",
				message = "a number in E.164, as in +81398765432") @Nullable String fallbackNumber,
		List<OwnNumber> phoneNumbers) {

	CallerProperties(@Nullable List<Prompt> greeting, @Nullable List<Prompt> apology, @Nullable List<Prompt> goodbye,
			@Nullable String fallbackNumber, @DefaultValue List<OwnNumber> phoneNumbers) {
		this.greeting = (greeting != null) ? greeting : DefaultPrompts.GREETING;
		this.apology = (apology != null) ? apology : DefaultPrompts.APOLOGY;
		this.goodbye = (goodbye != null) ? goodbye : DefaultPrompts.GOODBYE;
		this.fallbackNumber = fallbackNumber;
		this.phoneNumbers = phoneNumbers;
	}

	/**
	 * A number whose callers come here.
	 *
	 * @param number The number, E.164.
	 */
	record OwnNumber(@Nullable String number) {

	}

}
