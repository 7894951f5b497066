package dev.toritsugi.operator.complete;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.operator.NoteRequest;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.twilio.resource.TaskSid;

/**
 * Reads the task SID from a request. The task SID is the value of {@code taskSid} or
 * {@code taskId} in the query, the form or the JSON body.
 */
final class RequestedTaskParser {

	private static final List<String> NAMES = List.of("taskSid", "taskId");

	private static final String[] NO_VALUES = {};

	private RequestedTaskParser() {
	}

	/**
	 * Reads the task SID from a request's parameters and JSON body.
	 * @param parameters query and form parameters
	 * @param json fields of the JSON body; empty if the request has no JSON body
	 * @return the task SID, or empty if the request has no other fields than outcome and
	 * note, and so means the operator's own task
	 * @throws OperatorRequestException if a value is not a task SID, if the values
	 * differ, or if the request has other parameters but no task SID, for instance
	 * because the parameter's name is misspelt
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
			throw new OperatorRequestException(OperatorProblem.TASK_REQUIRED,
					"The request names different tasks; name one of them as taskSid.");
		}
		if (named.isEmpty() && !(NoteRequest.FIELDS.containsAll(parameters.keySet())
				&& NoteRequest.FIELDS.containsAll(json.keySet()))) {
			throw new OperatorRequestException(OperatorProblem.TASK_REQUIRED,
					"The request names no task. Send {\"taskSid\":\"WT…\"} with the content type "
							+ "application/json, or taskSid=WT… as a form. Without further fields than outcome and note, "
							+ "your own task is completed.");
		}
		return named.stream().findFirst();
	}

	private static TaskSid sid(String name, String value) {
		try {
			return new TaskSid(value);
		}
		catch (IllegalArgumentException ex) {
			throw new OperatorRequestException(OperatorProblem.BAD_SID,
					name + " " + ex.getMessage() + ", as in WT00000000000000000000000000000000.");
		}
	}

}
