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
 * Callers who can't be put through are not dialled through to the call centre itself:
 * they would come back into the queue.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FallbackElsewhere.Validator.class)
@interface FallbackElsewhere {

	String message() default "a number other than call-center.phone-numbers: from those a caller would come back "
			+ "into the queue";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<FallbackElsewhere, CallerProperties> {

		@Override
		public boolean isValid(CallerProperties caller, ConstraintValidatorContext context) {
			String fallback = caller.fallbackNumber();
			if (fallback == null || caller.phoneNumbers().stream().noneMatch((own) -> fallback.equals(own.number()))) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode("fallbackNumber")
				.addConstraintViolation();
			return false;
		}

	}

}
