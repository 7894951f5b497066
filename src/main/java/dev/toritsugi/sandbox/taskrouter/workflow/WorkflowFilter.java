package dev.toritsugi.sandbox.taskrouter.workflow;

import java.util.List;

import dev.toritsugi.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a workflow: the targets of the tasks that match an expression.
 *
 * @param friendlyName name, for people
 * @param expression expression over the attributes of the task
 * @param targets targets, in the order in which a task goes through them
 */
public record WorkflowFilter(@Nullable String friendlyName, Expression expression, List<WorkflowTarget> targets) {

}
