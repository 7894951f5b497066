package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;

import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Returns HTTP 404 for unknown paths below {@code /sandbox}.
 */
@SandboxController
class UnknownSandboxPathController {

	@RequestMapping("/**")
	void unknown() {
		throw ControlProblem.UNKNOWN_PATH.toRefusal(
				"The control API has no such path. POST /sandbox/calls places a call, and GET /sandbox/state shows the "
						+ "state; the README lists all paths.");
	}

}
