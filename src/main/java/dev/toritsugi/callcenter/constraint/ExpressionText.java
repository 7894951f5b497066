package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * A text in TaskRouter's expression language.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExpressionText.Validator.class)
public @interface ExpressionText {

	/**
	 * Whether it may be left out.
	 */
	boolean optional() default false;

	String message() default "an expression in TaskRouter's language, as in skills HAS \"sales\"";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<ExpressionText, String> {

		private boolean optional;

		@Override
		public void initialize(ExpressionText constraint) {
			this.optional = constraint.optional();
		}

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			if (text == null) {
				return this.optional;
			}
			try {
				Expression.parse(text);
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
