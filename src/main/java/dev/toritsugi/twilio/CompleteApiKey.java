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

	String message() default "needed where the other one of api-key-sid and api-key-secret is set; "
			+ "Twilio shows the secret only once, when the key is created";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<CompleteApiKey, ApiKeySettings> {

		@Override
		public boolean isValid(ApiKeySettings properties, ConstraintValidatorContext context) {
			if ((properties.apiKeySid() == null) == (properties.apiKeySecret() == null)) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode((properties.apiKeySid() == null) ? "apiKeySid" : "apiKeySecret")
				.addConstraintViolation();
			return false;
		}

	}

}
