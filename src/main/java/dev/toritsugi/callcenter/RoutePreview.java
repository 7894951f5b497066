package dev.toritsugi.callcenter;

import java.util.Objects;
import java.util.Optional;

import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.callcenter.routing.RouteStep;
import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Determines in which queue a task of the call centre would wait first, from the routes
 * in the settings.
 */
public final class RoutePreview {

	private final CallCenter center;

	public RoutePreview(CallCenter center) {
		this.center = center;
	}

	/**
	 * Returns the name of the queue, or empty if TaskRouter would cancel the task.
	 * @param task attributes of the task
	 */
	public Optional<String> firstQueue(ObjectNode task) {
		return this.center.routes()
			.stream()
			.filter((route) -> applies(route, task))
			.findFirst()
			.map((route) -> route.steps().stream().map(RouteStep::queue).filter(Objects::nonNull).findFirst())
			.orElseGet(this.center::queueOfUnmatchedCallers);
	}

	private static boolean applies(Route route, ObjectNode task) {
		try {
			return Expression.parse(route.when()).matches(AttributeResolver.of(task));
		}
		catch (ExpressionException ex) {
			return false;
		}
	}

}
