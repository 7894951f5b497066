package dev.toritsugi.sandbox.taskrouter;

import java.util.List;

import dev.toritsugi.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Where the tasks go that match an expression.
 *
 * @param friendlyName label
 * @param expression over the attributes of the task
 * @param targets one after the other
 */
record RoutingFilter(@Nullable String friendlyName, Expression expression, List<RoutingTarget> targets) {

}
