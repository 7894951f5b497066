package dev.toritsugi.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * A queue with a time of its own is one that the definition has, or a SID: by a name
 * misspelled it would get the others' time without a word.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneOfTheQueues.Validator.class)
@interface OneOfTheQueues {

	String message() default "one of the queues {queues}, or the SID of one";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<OneOfTheQueues, CallCenterQueues> {

		private static final Pattern SID = Pattern.compile("WQ[0-9a-f]{32}");

		@Override
		public boolean isValid(CallCenterQueues center, ConstraintValidatorContext context) {
			List<String> names = center.queues()
				.stream()
				.map(CallCenterQueues.Queue::name)
				.filter(Objects::nonNull)
				.toList();
			context.disableDefaultConstraintViolation();
			boolean right = true;
			for (int i = 0; i < center.afterCall().queues().size() && !names.isEmpty(); i++) {
				if (!isOneOf(names, center.afterCall().queues().get(i).queue())) {
					refuse(context, names, i);
					right = false;
				}
			}
			return right;
		}

		/** A missing name is another constraint's. */
		private static boolean isOneOf(List<String> names, @Nullable String queue) {
			return queue == null || queue.isBlank() || SID.matcher(queue).matches()
					|| names.stream().anyMatch(queue::equalsIgnoreCase);
		}

		private static void refuse(ConstraintValidatorContext context, List<String> names, int index) {
			context.unwrap(HibernateConstraintValidatorContext.class)
				.addMessageParameter("queues", names)
				.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode("afterCall")
				.addPropertyNode("queues")
				.addPropertyNode("queue")
				.inIterable()
				.atIndex(index)
				.addConstraintViolation();
		}

	}

}
