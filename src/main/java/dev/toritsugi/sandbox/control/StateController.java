package dev.toritsugi.sandbox.control;

import dev.toritsugi.sandbox.world.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The whole at a glance, and all anew.
 */
@SandboxControl
class StateController {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final Sandbox sandbox;

	private final Stage stage;

	StateController(Sandbox sandbox, Stage stage) {
		this.sandbox = sandbox;
		this.stage = stage;
	}

	/**
	 * Shows who does what.
	 * @param settle whether to wait for the server to have had its say
	 */
	@GetMapping("/state")
	String state(@RequestParam(defaultValue = "true") boolean settle) throws InterruptedException {
		return settle ? this.stage.show(StateView::of) : this.stage.showAtOnce(StateView::of);
	}

	@PostMapping("/reset")
	String reset() throws InterruptedException {
		this.sandbox.reset();
		log.info("Reset: everything is as at the start");
		return state(true);
	}

}
