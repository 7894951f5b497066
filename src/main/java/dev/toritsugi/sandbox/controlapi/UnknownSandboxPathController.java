package dev.toritsugi.sandbox.controlapi;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Returns HTTP 404 for unknown paths below {@code /sandbox}.
 */
@SandboxController
class UnknownSandboxPathController {

	@RequestMapping("/**")
	void unknown() {
		throw new ResponseStatusException(HttpStatus.NOT_FOUND,
				"The control API has no such path. POST /sandbox/calls places a call, and GET /sandbox/state shows the "
						+ "state; the README lists all paths.");
	}

}
