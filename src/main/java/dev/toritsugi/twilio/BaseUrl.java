package dev.toritsugi.twilio;

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
 * An http or https address to which paths are appended: with a host, without query,
 * fragment and user info (Twilio leaves user info out of what it signs). It may be left
 * out.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BaseUrl.Validator.class)
@interface BaseUrl {

	String message();

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<BaseUrl, URI> {

		@Override
		public boolean isValid(@Nullable URI uri, ConstraintValidatorContext context) {
			return uri == null || isBaseUrl(uri);
		}

		private static boolean isBaseUrl(URI uri) {
			return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
					&& uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
					&& uri.getRawUserInfo() == null;
		}

	}

}
