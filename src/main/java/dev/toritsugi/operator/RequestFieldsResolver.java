package dev.toritsugi.operator;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@link RequestFields} from the JSON body or the form parameters of a request.
 * Reads no fields from an empty body.
 */
class RequestFieldsResolver implements HandlerMethodArgumentResolver {

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final JsonMapper json;

	RequestFieldsResolver(JsonMapper json) {
		this.json = json;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == RequestFields.class;
	}

	@Override
	public RequestFields resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) throws IOException {
		HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
		String type = request.getContentType();
		return new RequestFields(
				(type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type)))
						? json(request) : form(request));
	}

	private Map<String, Object> json(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readAllBytes();
		if (body.length == 0) {
			return Map.of();
		}
		try {
			Map<String, Object> fields = this.json.readValue(body, OBJECT);
			return (fields != null) ? fields : Map.of();
		}
		catch (JacksonException ex) {
			throw new HttpMessageNotReadableException("The body is not a JSON object", ex,
					new ServletServerHttpRequest(request));
		}
	}

	private static Map<String, Object> form(HttpServletRequest request) {
		Map<String, Object> fields = new HashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
		return fields;
	}

}
