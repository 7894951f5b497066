package dev.toritsugi.sandbox.taskrouter.workflow;

import java.util.List;

import dev.toritsugi.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A workflow filter, which routes the tasks that match its expression through its
 * targets.
 *
 * @param friendlyName display name, or null if there is none
 * @param expression expression that is evaluated with the task attributes
 * @param targets targets, in the order in which a task is moved through them
 */
public record WorkflowFilter(@Nullable String friendlyName, Expression expression, List<WorkflowTarget> targets) {

}
