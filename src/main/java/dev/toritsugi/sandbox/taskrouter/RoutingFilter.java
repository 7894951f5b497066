package dev.toritsugi.sandbox.taskrouter;

import java.util.List;
import dev.toritsugi.sandbox.expression.Expression;
import org.jspecify.annotations.Nullable;

public record RoutingFilter(@Nullable String friendlyName, Expression expression, List<RoutingTarget> targets) {
}
