package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.expression.Expression;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires a text that is a valid TaskRouter expression. Null is valid.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExpressionText.Validator.class)
public @interface ExpressionText {

	/** Description of a valid expression for error messages. */
	String EXPECTED = "an expression in TaskRouter's language, as in skills HAS \"sales\"";

	String message() default EXPECTED;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator extends ParsedTextValidator<ExpressionText> {

		public Validator() {
			super(Expression::parse);
		}

	}

}
