package dev.toritsugi.callcenter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Requires that names within a call centre's settings are unique, and that settings refer
 * only to defined activities and queues.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistencyCheck.class)
@interface ConsistentCallCenter {

	String message() default "not consistent";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
