package dev.toritsugi.twilio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Requires an http or https URL to which paths can be appended. The URL must have a host,
 * and must have no query, no fragment and no user info (Twilio does not sign user info).
 * Null is valid.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidBaseUrl.Validator.class)
@interface ValidBaseUrl {

	String message();

	/**
	 * Whether webhook paths are appended to this URL. If true, the URL must not already
	 * end with the path of a webhook. A test checks that the validator's list of webhook
	 * paths matches the controllers.
	 */
	boolean ofWebhooks() default false;

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<ValidBaseUrl, URI> {

		private static final Pattern WEBHOOK = Pattern
			.compile(".*/(enqueue|queue-result|no-operator|menu|waiting|offer|voicemail"
					+ "|voicemail-(consent|recorded|recording)|fallback|fallback-result"
					+ "|assignment|assignment/status|events)/?");

		private boolean ofWebhooks;

		@Override
		public void initialize(ValidBaseUrl constraint) {
			this.ofWebhooks = constraint.ofWebhooks();
		}

		@Override
		public boolean isValid(@Nullable URI uri, ConstraintValidatorContext context) {
			return uri == null || (isBaseUrl(uri) && !(this.ofWebhooks && WEBHOOK.matcher(uri.getRawPath()).matches()));
		}

		private static boolean isBaseUrl(URI uri) {
			return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
					&& uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
					&& uri.getRawUserInfo() == null;
		}

	}

}
