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

	String message() default "another name than those before it, whatever the case";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<DistinctNames, List<Operator>> {

		@Override
		public boolean isValid(List<Operator> operators, ConstraintValidatorContext context) {
			context.disableDefaultConstraintViolation();
			Set<String> names = new HashSet<>();
			boolean distinct = true;
			for (int i = 0; i < operators.size(); i++) {
				if (!isNew(operators.get(i).name(), names)) {
					context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
						.addPropertyNode("name")
						.inIterable()
						.atIndex(i)
						.addConstraintViolation();
					distinct = false;
				}
			}
			return distinct;
		}

		/**
		 * A missing name is another constraint's.
		 */
		private static boolean isNew(@Nullable String name, Set<String> names) {
			return name == null || names.add(name.toLowerCase(Locale.ROOT));
		}

	}

}
