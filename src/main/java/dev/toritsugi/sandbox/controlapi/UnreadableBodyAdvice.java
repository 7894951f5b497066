package dev.toritsugi.sandbox.controlapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.RequestBodyExample;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/**
 * Returns HTTP 400 if the body of a control API request can't be read. The response
 * contains the error and an example of a valid body.
 */
@Profile("sandbox")
@RestControllerAdvice(annotations = SandboxController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodyAdvice {

	/** Matches Jackson's message for a key that occurs twice in a JSON object. */
	private static final Pattern DUPLICATE_KEY = Pattern.compile("Duplicate Object property \"(.*)\"", Pattern.DOTALL);

	private final JsonMapper json;

	UnreadableBodyAdvice(JsonMapper json) {
		this.json = json;
	}

	@ExceptionHandler
	ProblemDetail refuse(HttpMessageNotReadableException ex, HandlerMethod control) {
		String expected = Stream.of(control.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestBody.class))
			.map((parameter) -> parameter.getParameterType().getAnnotation(RequestBodyExample.class))
			.filter(Objects::nonNull)
			.map((form) -> " Example: " + form.value() + ".")
			.findFirst()
			.orElse("");
		String key = wrongKey(ex);
		return (key != null) ? ControlProblem.BAD_VALUE.toProblemDetail(trouble(ex) + expected, Map.of("key", key))
				: ControlProblem.UNREADABLE_BODY.toProblemDetail(trouble(ex) + expected, Map.of());
	}

	/** Returns the key whose value can't be read, or null if the error is elsewhere. */
	private static @Nullable String wrongKey(HttpMessageNotReadableException ex) {
		return (ex.getCause() instanceof MismatchedInputException wrong
				&& !(wrong instanceof UnrecognizedPropertyException) && !wrong.getPath().isEmpty())
						? wrong.getPath().get(0).getPropertyName() : null;
	}

	private String trouble(HttpMessageNotReadableException ex) {
		if (ex.getCause() == null) {
			return "The body is missing.";
		}
		if (ex.getCause() instanceof UnrecognizedPropertyException unknown) {
			return "The key \"%s\" is unknown.".formatted(unknown.getPropertyName());
		}
		if (ex.getCause() instanceof MismatchedInputException wrong) {
			return wrong(wrong);
		}
		if (ex.getCause() instanceof StreamReadException syntax) {
			Matcher duplicate = DUPLICATE_KEY.matcher(syntax.getOriginalMessage());
			if (duplicate.matches()) {
				return "The key \"%s\" occurs twice.".formatted(duplicate.group(1));
			}
		}
		return "The body is not valid JSON.";
	}

	private String wrong(MismatchedInputException ex) {
		List<JacksonException.Reference> path = ex.getPath();
		if (path.isEmpty() || path.get(0).getPropertyName() == null) {
			return "The body must be a JSON object.";
		}
		String key = path.get(0).getPropertyName();
		Class<?> type = ex.getTargetType();
		if (ex instanceof InvalidFormatException && type != null && type.isEnum()) {
			return "\"%s\" must be one of %s.".formatted(key,
					Stream.of(type.getEnumConstants()).map(this.json::writeValueAsString).toList());
		}
		return "\"%s\" is missing or has a wrong value.".formatted(key);
	}

}
