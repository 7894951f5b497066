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
 * Requires a phone number in E.164 format, which is a plus sign and 7 to 15 digits that
 * begin with the country code. Null is valid.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = E164.REGEXP)
@ReportAsSingleViolation
public @interface E164 {

	/** Regular expression for an E.164 phone number. */
	String REGEXP = "\\+[1-9][0-9]{6,14}";

	/** Description of a valid phone number for error messages. */
	String EXPECTED = "a phone number with plus sign and country code, without spaces, between quotes, as in \"+81312345678\"";

	String message() default EXPECTED;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
