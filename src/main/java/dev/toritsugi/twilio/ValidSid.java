package dev.toritsugi.twilio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Requires a Twilio SID, which consists of two capital letters for the resource type and
 * 32 hex digits (the pattern of every SID in Twilio's OpenAPI documents).
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidSid.Validator.class)
@interface ValidSid {

	/**
	 * SID prefix of the resource type, for instance {@code WW} for a workflow.
	 */
	String value();

	/**
	 * Place where the user finds the SID, for instance a page of Twilio's console. The
	 * text is part of the error message.
	 */
	String where();

	/**
	 * Whether null is valid.
	 */
	boolean optional() default false;

	String message() default "{value} and 32 hex digits; {where}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<ValidSid, String> {

		private Pattern pattern = Pattern.compile("");

		private boolean optional;

		@Override
		public void initialize(ValidSid sid) {
			this.pattern = SidFormat.of(sid.value());
			this.optional = sid.optional();
		}

		@Override
		public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
			return (value != null) ? this.pattern.matcher(value).matches() : this.optional;
		}

	}

}
