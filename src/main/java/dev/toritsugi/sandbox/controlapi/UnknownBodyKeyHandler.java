package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.controlapi.view.RequestBodyExample;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Rejects unknown keys in control API request bodies, because a misspelt key would change
 * the meaning of the request. For example, if the misspelt key {@code rout} of a fault
 * were ignored, the fault would affect the requests of every route. JSON bodies outside
 * the control API may contain unknown keys, because the sending program may be newer than
 * this server.
 */
class UnknownBodyKeyHandler extends DeserializationProblemHandler {

	@Override
	public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
			@Nullable ValueDeserializer<?> deserializer, Object beanOrClass, String name) {
		Class<?> type = (beanOrClass instanceof Class<?> known) ? known : beanOrClass.getClass();
		if (type.isAnnotationPresent(RequestBodyExample.class)) {
			throw UnrecognizedPropertyException.from(parser, beanOrClass, name, null);
		}
		return false;
	}

}
