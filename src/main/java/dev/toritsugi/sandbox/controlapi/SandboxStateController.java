package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.controlapi.view.StateView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Returns the state of the sandbox, and resets the sandbox.
 */
@SandboxController
class SandboxStateController {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final Sandbox sandbox;

	private final ControlRequestExecutor executor;

	SandboxStateController(Sandbox sandbox, ControlRequestExecutor executor) {
		this.sandbox = sandbox;
		this.executor = executor;
	}

	/**
	 * Returns the state of the sandbox.
	 * @param settle whether to respond only after the application has responded to all
	 * webhooks
	 */
	@GetMapping("/state")
	String state(@RequestParam(defaultValue = "true") boolean settle) throws InterruptedException {
		return settle ? this.executor.renderSettled(StateView::of) : this.executor.render(StateView::of);
	}

	@PostMapping("/reset")
	String reset() throws InterruptedException {
		this.sandbox.reset();
		log.info("The sandbox is reset to its state at the start");
		return state(true);
	}

}
