package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Requires an http or https URL with a host, so that Twilio can send requests to it. Null
 * is valid.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Validator.class)
public @interface WebAddress {

	/**
	 * Whether the application appends paths to the URL. If true, the URL must have
	 * neither query nor fragment.
	 */
	boolean base() default false;

	String message() default "an http or https URL with a host, as in https://calls.example.com";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<WebAddress, URI> {

		private boolean base;

		@Override
		public void initialize(WebAddress constraint) {
			this.base = constraint.base();
		}

		@Override
		public boolean isValid(@Nullable URI uri, ConstraintValidatorContext context) {
			return uri == null || (isWeb(uri) && !(this.base && hasQueryOrFragment(uri)));
		}

		private static boolean isWeb(URI uri) {
			return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
					&& uri.getHost() != null;
		}

		private static boolean hasQueryOrFragment(URI uri) {
			return uri.getRawQuery() != null || uri.getRawFragment() != null;
		}

	}

}
