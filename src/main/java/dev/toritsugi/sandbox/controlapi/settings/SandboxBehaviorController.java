package dev.toritsugi.sandbox.controlapi.settings;

import dev.toritsugi.sandbox.controlapi.ControlRequestExecutor;
import dev.toritsugi.sandbox.controlapi.SandboxController;
import dev.toritsugi.sandbox.controlapi.view.BehaviorView;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Shows and changes the behaviors that Twilio does not document.
 */
@SandboxController
class SandboxBehaviorController {

	private final ControlRequestExecutor executor;

	SandboxBehaviorController(ControlRequestExecutor executor) {
		this.executor = executor;
	}

	@GetMapping("/behavior")
	String get() throws InterruptedException {
		return this.executor.renderSettled((account) -> BehaviorView.of(account.voice().behavior().current()));
	}

	@PutMapping("/behavior")
	String set(@RequestBody BehaviorView request) throws InterruptedException {
		this.executor.execute((account) -> {
			BehaviorSwitches behavior = account.voice().behavior();
			behavior.set(request.toBehavior(behavior.current()));
			return behavior;
		});
		return get();
	}

}
