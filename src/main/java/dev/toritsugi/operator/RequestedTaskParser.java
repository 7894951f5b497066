package dev.toritsugi.operator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.twilio.resource.TaskSid;

/**
 * The task that a request names, as {@code taskSid} or {@code taskId}, in its address or
 * its body.
 */
final class RequestedTaskParser {

	private static final List<String> NAMES = List.of("taskSid", "taskId");

	private static final String[] NO_VALUES = {};

	private RequestedTaskParser() {
	}

	/**
	 * The one task that is named.
	 * @param parameters parameters of the address and of a form
	 * @param json fields of a body in JSON; empty if there is none
	 * @return none if there is nothing in address and body
	 * @throws InvalidTaskParameterException if what is named is no SID, or not the same;
	 * or if there is something and it names none, since whoever misspells a name must not
	 * complete another task than the one that they mean
	 */
	static Optional<TaskSid> in(Map<String, String[]> parameters, Map<String, ?> json) {
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
					"The request names different tasks; give one of them as taskSid.");
		}
		if (named.isEmpty() && !(parameters.isEmpty() && json.isEmpty())) {
			throw new InvalidTaskParameterException(OperatorProblem.TASK_REQUIRED,
					"The request names no task. It should be {\"taskSid\":\"WT…\"} with the content "
							+ "type application/json, or taskSid=WT… as a form. Without a body, your own task is completed.");
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
