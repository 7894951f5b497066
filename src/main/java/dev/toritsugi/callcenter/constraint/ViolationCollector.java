package dev.toritsugi.callcenter.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The violations of one check of a call centre, each at the path of its own setting.
 */
public final class ViolationCollector {

	private final HibernateConstraintValidatorContext context;

	private boolean none = true;

	public ViolationCollector(ConstraintValidatorContext context) {
		this.context = context.unwrap(HibernateConstraintValidatorContext.class);
		context.disableDefaultConstraintViolation();
	}

	/**
	 * Adds a violation.
	 * @param expected what should be there instead
	 * @param setting name of a component of the call centre
	 * @param path where the setting is below that component: names of components, and
	 * indices of lists
	 */
	public void add(String expected, String setting, Object... path) {
		this.none = false;
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

	public boolean none() {
		return this.none;
	}

}
