package dev.toritsugi.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A prompt has a text or a recording: one of the two, and the recording at an http or
 * https address.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SpokenOrPlayed.Validator.class)
@interface SpokenOrPlayed {

	String message() default "either a text (with language and voice, if you like), "
			+ "or play with the http(s) address of a recording";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<SpokenOrPlayed, Prompt> {

		@Override
		public boolean isValid(Prompt prompt, ConstraintValidatorContext context) {
			boolean spoken = prompt.text() != null && !prompt.text().isBlank();
			boolean played = prompt.play() != null && String.valueOf(prompt.play().getScheme()).matches("https?");
			return spoken ? prompt.play() == null : played && prompt.text() == null;
		}

	}

}
