package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.toritsugi.expression.WorkerOrdering;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Requires a text that is a valid TaskRouter worker ordering, for example
 * {@code worker.level DESC}. Null is valid.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OrderingText.Validator.class)
public @interface OrderingText {

	String message() default "an order of workers in TaskRouter's language, as in worker.level DESC";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator extends ParsedTextValidator<OrderingText> {

		public Validator() {
			super(WorkerOrdering::parse);
		}

	}

}
