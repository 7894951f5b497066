package dev.toritsugi.operator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.web.bind.annotation.RestController;

/**
 * Marks a controller whose requests come from signed-in operators. Its exceptions become
 * problem details by {@link OperatorErrorAdvice}. The controller's paths must be among
 * those of the filter chain in {@code operator.signin}.
 */
@RestController
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface OperatorController {

	/**
	 * Example of a request body, which the response to a malformed body contains.
	 */
	String body();

}
