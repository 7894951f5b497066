package dev.toritsugi.operator;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/**
 * Writes JSON responses to operators with a trailing newline, so that a terminal's prompt
 * starts on a new line.
 */
class NewlineJsonConverter extends JacksonJsonHttpMessageConverter {

	NewlineJsonConverter(JsonMapper json) {
		super(json);
	}

	@Override
	public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
		return (OperatorResponse.class.isAssignableFrom(valueClass) || valueClass == ProblemDetail.class)
				&& super.canWrite(type, valueClass, mediaType);
	}

	@Override
	protected void writeSuffix(JsonGenerator generator, Object object) {
		generator.writeRaw('\n');
	}

}
