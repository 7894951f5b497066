package dev.toritsugi.callcenter.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Collects the constraint violations found in a call centre's settings, each with the
 * path of the wrong setting.
 */
public final class ViolationCollector {

	private final HibernateConstraintValidatorContext context;

	private boolean empty = true;

	public ViolationCollector(ConstraintValidatorContext context) {
		this.context = context.unwrap(HibernateConstraintValidatorContext.class);
		context.disableDefaultConstraintViolation();
	}

	/**
	 * Adds a violation.
	 * @param expected description of a valid value
	 * @param setting name of a component of the record {@code CallCenter}
	 * @param path path from the component {@code setting} to the wrong setting,
	 * consisting of record component names and list indices
	 */
	public void add(String expected, String setting, Object... path) {
		this.empty = false;
		NodeBuilderCustomizableContext node = this.context.addMessageParameter("expected", expected)
			.buildConstraintViolationWithTemplate("{expected}")
			.addPropertyNode(setting);
		NodeBuilderDefinedContext inList = null;
		Integer index = null;
		for (Object step : path) {
			if (step instanceof Integer number) {
				index = number;
				continue;
			}
			node = (inList != null) ? inList.addPropertyNode(step.toString()) : node.addPropertyNode(step.toString());
			inList = (index != null) ? node.inIterable().atIndex(index) : null;
			index = null;
		}
		add(node, inList, index);
	}

	private static void add(NodeBuilderCustomizableContext node, @Nullable NodeBuilderDefinedContext inList,
			@Nullable Integer index) {
		if (index != null) {
			((inList != null) ? inList.addBeanNode() : node.addBeanNode()).inIterable()
				.atIndex(index)
				.addConstraintViolation();
		}
		else if (inList != null) {
			inList.addConstraintViolation();
		}
		else {
			node.addConstraintViolation();
		}
	}

	public boolean isEmpty() {
		return this.empty;
	}

}
