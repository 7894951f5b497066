package dev.toritsugi.twilio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Requires that the API key's SID and secret are either both set or both missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompleteApiKey.Validator.class)
@interface CompleteApiKey {

	String message() default "required together";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<CompleteApiKey, ApiKeySettings> {

		private static final String WITHOUT_SID = "required together with api-key-secret; Twilio Console, Account, "
				+ "API keys & tokens";

		private static final String WITHOUT_SECRET = "required together with api-key-sid; Twilio shows it only once, when "
				+ "the key is created";

		@Override
		public boolean isValid(ApiKeySettings properties, ConstraintValidatorContext context) {
			if ((properties.apiKeySid() == null) == (properties.apiKeySecret() == null)) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			boolean withoutSid = properties.apiKeySid() == null;
			context.buildConstraintViolationWithTemplate(withoutSid ? WITHOUT_SID : WITHOUT_SECRET)
				.addPropertyNode(withoutSid ? "apiKeySid" : "apiKeySecret")
				.addConstraintViolation();
			return false;
		}

	}

}
