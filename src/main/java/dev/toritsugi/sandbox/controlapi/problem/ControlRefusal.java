package dev.toritsugi.sandbox.controlapi.problem;

import java.util.Map;

import org.springframework.web.server.ResponseStatusException;

/**
 * Thrown if the control API refuses a request. The response is the problem's details.
 */
public final class ControlRefusal extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	ControlRefusal(ControlProblem problem, String detail, Map<String, ?> parameters) {
		super(problem.status(), detail);
		problem.describe(getBody(), parameters);
	}

}
