package dev.toritsugi.callcenter.routing;

import java.util.List;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Route that selects callers and the queues in which they wait.
 *
 * @param name Descriptive name of the route.
 * @param when Expression over task attributes that selects the callers, as in language ==
 * "ja".
 * @param steps Queues in which these callers wait, one after the other.
 */
public record Route(@Nullable String name, @NotNull(message = ExpressionText.EXPECTED) @ExpressionText String when,
		@DefaultValue @NotEmpty(message = "at least one step, as in - queue: Everyone") List<@Valid RouteStep> steps) {

}
