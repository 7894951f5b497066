package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.Annotation;
import java.util.function.Consumer;

import dev.toritsugi.expression.ExpressionException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Validates a TaskRouter expression or worker ordering by parsing it. A violation
 * contains the parser's message and the constraint's message.
 *
 * @param <A> type of the constraint
 */
abstract class ParsedTextValidator<A extends Annotation> implements ConstraintValidator<A, String> {

	private final Consumer<String> parser;

	/**
	 * Creates a validator that uses a parser.
	 * @param parser parses a text, and throws an {@link ExpressionException} if the text
	 * is malformed
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
