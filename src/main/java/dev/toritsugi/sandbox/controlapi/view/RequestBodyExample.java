package dev.toritsugi.sandbox.controlapi.view;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type of a control API request body and contains an example body for error
 * messages. Unknown JSON keys are rejected in bodies of annotated types.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RequestBodyExample {

	String value();

}
