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
 * An API key is a SID and a secret: both are set, or neither.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompleteApiKey.Validator.class)
@interface CompleteApiKey {

	String message() default "set together with the API key's other half, or neither; "
			+ "Twilio shows the secret once, when the key is made";

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
