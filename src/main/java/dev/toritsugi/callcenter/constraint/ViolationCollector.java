package dev.toritsugi.callcenter.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Collects the violations found when a call centre is validated, each at the path of its
 * setting.
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
	 * @param setting name of a record component of the call centre
	 * @param path path from that component to the setting: names of record components,
	 * and indices of list elements
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
			node.addBeanNode().inIterable().atIndex(index).addConstraintViolation();
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
