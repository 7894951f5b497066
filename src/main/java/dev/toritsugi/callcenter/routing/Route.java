package dev.toritsugi.callcenter.routing;

import java.util.List;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A route, which determines in which queues a group of callers waits.
 *
 * @param name Descriptive name of the route.
 * @param when Expression over task attributes that selects the route's callers, for
 * example language == "ja".
 * @param steps Steps of the route. The callers wait in the queues of the steps, one after
 * the other.
 */
public record Route(@Nullable String name, @NotNull(message = ExpressionText.EXPECTED) @ExpressionText String when,
		@DefaultValue @NotEmpty(message = "at least one step, as in - queue: Everyone") List<@Valid RouteStep> steps) {

	/** Prefix of the names of filters that are not routes of the settings. */
	public static final String RESERVED_PREFIX = "Toritsugi: ";

}
