package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.Annotation;
import java.util.function.Consumer;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Validates a text by parsing it. A missing text is not valid. A violation contains the
 * constraint's message only.
 *
 * @param <A> type of the constraint
 */
public abstract class AcceptedTextValidator<A extends Annotation> implements ConstraintValidator<A, String> {

	private final Consumer<String> parser;

	/**
	 * Creates a validator that uses a parser.
	 * @param parser parses a text, and throws an {@link IllegalArgumentException} if the
	 * text is malformed
	 */
	protected AcceptedTextValidator(Consumer<String> parser) {
		this.parser = parser;
	}

	@Override
	public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
		if (text == null) {
			return false;
		}
		try {
			this.parser.accept(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
