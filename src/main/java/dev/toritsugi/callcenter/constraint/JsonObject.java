package dev.toritsugi.callcenter.constraint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requires a text that is a JSON object in which no key occurs twice.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = JsonObject.Validator.class)
public @interface JsonObject {

	String message() default "a JSON object, as in \\{\"level\": 2\\}, in YAML between single quotes";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	class Validator implements ConstraintValidator<JsonObject, String> {

		private static final String DUPLICATE = "a JSON object in which no key occurs twice";

		private static final JsonMapper STRICT = JsonMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build();

		@Override
		public boolean isValid(String text, ConstraintValidatorContext context) {
			if (!isObject(text, JsonMapper.shared())) {
				return false;
			}
			if (!isObject(text, STRICT)) {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate(DUPLICATE).addConstraintViolation();
				return false;
			}
			return true;
		}

		private static boolean isObject(String text, JsonMapper mapper) {
			try {
				return mapper.readTree(text).isObject();
			}
			catch (JacksonException ex) {
				return false;
			}
		}

	}

}
