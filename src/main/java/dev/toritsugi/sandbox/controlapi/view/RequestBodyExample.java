package dev.toritsugi.sandbox.controlapi.view;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Contains an example of a control API request body, for error messages. Unknown keys are
 * rejected in bodies of types with this annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RequestBodyExample {

	String value();

}
