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
 * An address that Twilio can request: http or https, with a host. It may be left out.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Validator.class)
public @interface WebAddress {

	/**
	 * Whether paths are appended to it, so that it may have neither query nor fragment.
	 */
	boolean base() default false;

	String message() default "an http or https address with its host, as in https://calls.example.com";

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
			return uri == null || (isWeb(uri) && !(this.base && hasMore(uri)));
		}

		private static boolean isWeb(URI uri) {
			return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
					&& uri.getHost() != null;
		}

		private static boolean hasMore(URI uri) {
			return uri.getRawQuery() != null || uri.getRawFragment() != null;
		}

	}

}
