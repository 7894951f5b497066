package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Requires a friendly name of 1 to 64 characters without leading or trailing blanks.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FriendlyName.Validator.class)
public @interface FriendlyName {

	String message() default "a name of at most 64 characters, without blanks at either end";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<FriendlyName, String> {

		private static final int LONGEST = 64;

		@Override
		public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
			return name != null && !name.isBlank() && name.equals(name.strip()) && name.length() <= LONGEST;
		}

	}

}
