package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.application.ApplicationSettings;

import org.springframework.web.bind.annotation.GetMapping;

/**
 * Returns settings of the application in the sandbox's own process, which the page needs
 * to act as an operator. The response contains no passwords.
 */
@SandboxController
class SandboxApplicationController {

	private final ApplicationSettings settings;

	SandboxApplicationController(ApplicationSettings settings) {
		this.settings = settings;
	}

	@GetMapping("/application")
	ApplicationSettings application() {
		return this.settings;
	}

}
