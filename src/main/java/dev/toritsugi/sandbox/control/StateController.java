package dev.toritsugi.sandbox.control;

import dev.toritsugi.sandbox.world.Sandbox;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The whole at a glance: who does what, what was said on the wire, and all anew.
 */
@SandboxControl
class StateController {

	private final Sandbox sandbox;

	private final Stage stage;

	StateController(Sandbox sandbox, Stage stage) {
		this.sandbox = sandbox;
		this.stage = stage;
	}

	@GetMapping("/state")
	String state() throws InterruptedException {
		return this.stage.show(StateView::of);
	}

	@GetMapping("/journal")
	String journal() throws InterruptedException {
		return this.stage.show((world) -> world.journal().entries());
	}

	@PostMapping("/reset")
	String reset() throws InterruptedException {
		this.sandbox.reset();
		return state();
	}

}
