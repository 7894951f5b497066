package dev.toritsugi.callcenter.destination;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.callcenter.constraint.AcceptedTextValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires a text that {@link CallerDestination#parse} accepts.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CallerDestinationText.Validator.class)
public @interface CallerDestinationText {

	String message() default "queue, queue Sales, menu Main, dial +81312345678, url https://calls.example.com/more, "
			+ "voicemail, apology, or hang-up";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator extends AcceptedTextValidator<CallerDestinationText> {

		public Validator() {
			super(CallerDestination::parse);
		}

	}

}
