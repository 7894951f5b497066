package dev.toritsugi.operator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.twilio.resource.TaskSid;

/**
 * Reads the SID of the task that a request names as {@code taskSid} or {@code taskId}, in
 * the query or the body.
 */
final class RequestedTaskParser {

	private static final List<String> NAMES = List.of("taskSid", "taskId");

	private static final String[] NO_VALUES = {};

	private RequestedTaskParser() {
	}

	/**
	 * Reads the SID of the task.
	 * @param parameters parameters of the query and of a form
	 * @param json fields of a JSON body; empty if there is none
	 * @return empty if the request has neither parameters nor a body
	 * @throws InvalidTaskParameterException if the value is no SID, if there are
	 * different ones, or if the request has other parameters only: with a misspelt name,
	 * the operator's own task would be completed instead of the intended one
	 */
	static Optional<TaskSid> parse(Map<String, String[]> parameters, Map<String, ?> json) {
		Set<TaskSid> named = new LinkedHashSet<>();
		for (String name : NAMES) {
			for (String value : parameters.getOrDefault(name, NO_VALUES)) {
				named.add(sid(name, value));
			}
			Object value = json.get(name);
			if (value != null) {
				named.add(sid(name, value.toString()));
			}
		}
		if (named.size() > 1) {
			throw new InvalidTaskParameterException(OperatorProblem.TASK_REQUIRED,
					"The request names different tasks; name one of them as taskSid.");
		}
		if (named.isEmpty() && !(parameters.isEmpty() && json.isEmpty())) {
			throw new InvalidTaskParameterException(OperatorProblem.TASK_REQUIRED,
					"The request names no task. Send {\"taskSid\":\"WT…\"} with the content type "
							+ "application/json, or taskSid=WT… as a form. Without a body, your own task is completed.");
		}
		return named.stream().findFirst();
	}

	private static TaskSid sid(String name, String value) {
		try {
			return new TaskSid(value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidTaskParameterException(OperatorProblem.BAD_SID,
					name + " " + ex.getMessage() + ", as in WT00000000000000000000000000000000.");
		}
	}

}
