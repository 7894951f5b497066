package dev.toritsugi.callcenter.hours;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.callcenter.constraint.AcceptedTextValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires a text that {@link DateSpan#parse} accepts.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DateSpanText.Validator.class)
@interface DateSpanText {

	String message() default "a date or a span of dates, as in 2026-11-23, 12-25 or 12-29..01-03";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator extends AcceptedTextValidator<DateSpanText> {

		public Validator() {
			super(DateSpan::parse);
		}

	}

}
