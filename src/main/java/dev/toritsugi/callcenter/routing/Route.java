package dev.toritsugi.callcenter.routing;

import java.util.List;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where callers of one sort go.
 *
 * @param name Name of the route, for people.
 * @param when Which callers: an expression over the attributes of their tasks, as in
 * language == "ja".
 * @param steps The queues in which they wait, one after the other.
 */
public record Route(@Nullable String name, @ExpressionText String when,
		@DefaultValue @NotEmpty(message = "at least one step, as in - queue: Everyone") List<@Valid Step> steps) {

}
