package dev.toritsugi.operator;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.web.FormPostMatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@link RequestFields} from the JSON body or the form parameters of a request.
 * Reads no fields from an empty body. Refuses other media types.
 */
class RequestFieldsResolver implements HandlerMethodArgumentResolver {

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private static final List<MediaType> SUPPORTED = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_FORM_URLENCODED);

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
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders)
			throws IOException, HttpMediaTypeNotSupportedException {
		HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
		byte[] body = request.getInputStream().readAllBytes();
		if (FormPostMatcher.matches(request) || (body.length == 0 && request.getContentType() == null)) {
			return RequestFields.ofForm(form(request));
		}
		MediaType type = mediaType(request);
		if (!isJson(type)) {
			throw new HttpMediaTypeNotSupportedException(type, SUPPORTED);
		}
		return RequestFields.ofJson((body.length > 0) ? json(body, type.getCharset(), request) : Map.of());
	}

	private static MediaType mediaType(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
		String type = request.getContentType();
		try {
			return (type != null) ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM;
		}
		catch (InvalidMediaTypeException ex) {
			throw new HttpMediaTypeNotSupportedException(ex.getMessage(), SUPPORTED);
		}
	}

	private static boolean isJson(MediaType type) {
		return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
				|| (type.getType().equals("application") && type.getSubtype().endsWith("+json"));
	}

	/** Parses a body. By default, JSON is UTF-8, UTF-16 or UTF-32. */
	private Map<String, Object> json(byte[] body, @Nullable Charset charset, HttpServletRequest request) {
		try {
			Map<String, Object> fields = (charset != null) ? this.json.readValue(new String(body, charset), OBJECT)
					: this.json.readValue(body, OBJECT);
			return (fields != null) ? fields : Map.of();
		}
		catch (JacksonException ex) {
			throw new HttpMessageNotReadableException("The body is not a JSON object", ex,
					new ServletServerHttpRequest(request));
		}
	}

	private static Map<String, String> form(HttpServletRequest request) {
		Map<String, String> fields = new HashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
		return fields;
	}

}
