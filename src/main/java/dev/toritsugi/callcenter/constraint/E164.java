package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * A phone number with its country code, in ITU's E.164: 7 to 15 digits after the plus
 * sign. It may be left out.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = E164.REGEXP)
@ReportAsSingleViolation
public @interface E164 {

	/** The one pattern of a phone number. */
	String REGEXP = "\\+[1-9][0-9]{6,14}";

	/** What a phone number should look like. */
	String EXPECTED = "a number with its country and without spaces, between quotes, as in \"+81312345678\"";

	String message() default EXPECTED;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
