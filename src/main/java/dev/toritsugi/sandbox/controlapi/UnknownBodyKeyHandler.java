package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.controlapi.view.BodyExample;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Refuses a key that a body of the controls does not have: a fault with a misspelled
 * route would hit every request. Other rooms' bodies come from programs, which may be
 * newer than we are.
 */
class UnknownBodyKeyHandler extends DeserializationProblemHandler {

	@Override
	public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
			@Nullable ValueDeserializer<?> deserializer, Object beanOrClass, String name) {
		Class<?> type = (beanOrClass instanceof Class<?> known) ? known : beanOrClass.getClass();
		if (type.isAnnotationPresent(BodyExample.class)) {
			throw UnrecognizedPropertyException.from(parser, beanOrClass, name, null);
		}
		return false;
	}

}
