package dev.toritsugi.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Whoever is no supervisor has a worker: without one, no task is ever theirs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OperatorHasWorker.Validator.class)
@interface OperatorHasWorker {

	String message() default "the friendly name of the operator's worker in TaskRouter, as in alice; "
			+ "only a SUPERVISOR may have none";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<OperatorHasWorker, Operator> {

		@Override
		public boolean isValid(Operator operator, ConstraintValidatorContext context) {
			String worker = operator.workerName();
			boolean optional = operator.role() == Operator.Role.SUPERVISOR;
			if ((worker != null) ? !worker.isBlank() : optional) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode("workerName")
				.addConstraintViolation();
			return false;
		}

	}

}
