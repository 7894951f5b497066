package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.expression.WorkerOrdering;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * An order of workers in TaskRouter's language. It may be left out.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OrderingText.Validator.class)
public @interface OrderingText {

	String message() default "an order in TaskRouter's language, as in worker.level DESC";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<OrderingText, String> {

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			if (text == null) {
				return true;
			}
			try {
				WorkerOrdering.parse(text);
				return true;
			}
			catch (ExpressionException ex) {
				context.disableDefaultConstraintViolation();
				context.unwrap(HibernateConstraintValidatorContext.class)
					.addMessageParameter("trouble", ex.getMessage())
					.buildConstraintViolationWithTemplate("{trouble}; " + context.getDefaultConstraintMessageTemplate())
					.addConstraintViolation();
				return false;
			}
		}

	}

}
