package dev.toritsugi.sandbox.controlapi;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers unknown paths below {@code /sandbox}.
 */
@SandboxController
class UnknownSandboxPathController {

	@RequestMapping("/**")
	void unknown() {
		throw new ResponseStatusException(HttpStatus.NOT_FOUND,
				"There is no such control. POST /sandbox/calls places a call, GET /sandbox/state shows who does what; "
						+ "the README lists them all.");
	}

}
