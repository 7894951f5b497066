package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.Annotation;
import java.util.function.Consumer;

import dev.toritsugi.expression.ExpressionException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Validates a text in TaskRouter's language with its parser. The violation contains the
 * parser's message and the constraint's.
 *
 * @param <A> type of the constraint
 */
abstract class ParsedTextValidator<A extends Annotation> implements ConstraintValidator<A, String> {

	private final Consumer<String> parser;

	/**
	 * Sets the parser.
	 * @param parser throws an {@link ExpressionException} if a text is malformed
	 */
	ParsedTextValidator(Consumer<String> parser) {
		this.parser = parser;
	}

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		if (text == null) {
			return true;
		}
		try {
			this.parser.accept(text);
			return true;
		}
		catch (ExpressionException ex) {
			context.disableDefaultConstraintViolation();
			context.unwrap(HibernateConstraintValidatorContext.class)
				.addMessageParameter("problem", ex.getMessage())
				.buildConstraintViolationWithTemplate("{problem}; " + context.getDefaultConstraintMessageTemplate())
				.addConstraintViolation();
			return false;
		}
	}

}
