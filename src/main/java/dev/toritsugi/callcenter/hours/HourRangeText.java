package dev.toritsugi.callcenter.hours;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.callcenter.constraint.AcceptedTextValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires a text that {@link HourRange#parse} accepts.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HourRangeText.Validator.class)
@interface HourRangeText {

	String message() default "two times of 24 hours, as in 09:00-12:00, 22:00-02:00 or 00:00-24:00";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator extends AcceptedTextValidator<HourRangeText> {

		public Validator() {
			super(HourRange::parse);
		}

	}

}
