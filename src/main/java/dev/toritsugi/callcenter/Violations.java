package dev.toritsugi.callcenter;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * What does not fit, each under its own key.
 */
final class Violations {

	private final HibernateConstraintValidatorContext context;

	private boolean none = true;

	Violations(ConstraintValidatorContext context) {
		this.context = context.unwrap(HibernateConstraintValidatorContext.class);
		context.disableDefaultConstraintViolation();
	}

	/**
	 * @param expected what should be there instead
	 */
	void add(String expected, String setting) {
		violation(expected).addPropertyNode(setting).addConstraintViolation();
	}

	void add(String expected, String list, int index, String setting) {
		violation(expected).addPropertyNode(list)
			.addPropertyNode(setting)
			.inIterable()
			.atIndex(index)
			.addConstraintViolation();
	}

	void add(String expected, String part, String list, int index, String setting) {
		violation(expected).addPropertyNode(part)
			.addPropertyNode(list)
			.addPropertyNode(setting)
			.inIterable()
			.atIndex(index)
			.addConstraintViolation();
	}

	void add(String expected, String list, int index, String inner, int innerIndex, String setting) {
		violation(expected).addPropertyNode(list)
			.addPropertyNode(inner)
			.inIterable()
			.atIndex(index)
			.addPropertyNode(setting)
			.inIterable()
			.atIndex(innerIndex)
			.addConstraintViolation();
	}

	private ConstraintViolationBuilder violation(String expected) {
		this.none = false;
		return this.context.addMessageParameter("expected", expected)
			.buildConstraintViolationWithTemplate("{expected}");
	}

	boolean none() {
		return this.none;
	}

}
