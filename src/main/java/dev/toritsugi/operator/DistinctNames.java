package dev.toritsugi.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * No two operators sign in with the same name, whatever its case.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctNames.Validator.class)
@interface DistinctNames {

	String message() default "operators whose names differ in more than their case; two of them have the same";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<DistinctNames, List<Operator>> {

		@Override
		public boolean isValid(List<Operator> operators, ConstraintValidatorContext context) {
			Set<String> names = new HashSet<>();
			return operators.stream().map(Operator::name).allMatch((name) -> isNew(name, names));
		}

		/**
		 * A missing name is another constraint's.
		 */
		private static boolean isNew(@Nullable String name, Set<String> names) {
			return name == null || names.add(name.toLowerCase(Locale.ROOT));
		}

	}

}
