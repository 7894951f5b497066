package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.callcenter.routing.RouteStep;
import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Determines in which queue a task of the call centre would wait first, from the routes
 * in the settings.
 */
public final class RoutePreview {

	private final CallCenter center;

	private final List<ParsedRoute> routes;

	public RoutePreview(CallCenter center) {
		this.center = center;
		this.routes = center.routes().stream().flatMap(RoutePreview::parsed).toList();
	}

	/**
	 * Returns the name of the queue, or empty if TaskRouter would cancel the task.
	 * @param task attributes of the task
	 */
	public Optional<String> firstQueue(ObjectNode task) {
		AttributeResolver names = AttributeResolver.of(task);
		return this.routes.stream()
			.filter((route) -> route.when().matches(names))
			.findFirst()
			.map((route) -> Optional.ofNullable(route.queue()))
			.orElseGet(this.center::queueOfUnmatchedCallers);
	}

	/**
	 * Parses a route. Returns an empty stream for a malformed expression, which never
	 * applies.
	 */
	private static Stream<ParsedRoute> parsed(Route route) {
		try {
			return Stream.of(new ParsedRoute(Expression.parse(route.when()),
					route.steps().stream().map(RouteStep::queue).filter(Objects::nonNull).findFirst().orElse(null)));
		}
		catch (ExpressionException ex) {
			return Stream.empty();
		}
	}

	/**
	 * A route with its parsed expression.
	 *
	 * @param queue name of the first queue of the route, or null if it has none
	 */
	private record ParsedRoute(Expression when, @Nullable String queue) {

	}

}
