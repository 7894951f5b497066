package dev.toritsugi.sandbox.controlapi.settings;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.controlapi.ControlRequestExecutor;
import dev.toritsugi.sandbox.controlapi.SandboxController;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.FaultView;
import dev.toritsugi.sandbox.fault.FaultRegistry;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Lists, sets and removes simulated faults of REST requests and webhooks.
 */
@SandboxController
class SandboxFaultController {

	private final Sandbox sandbox;

	private final ControlRequestExecutor executor;

	SandboxFaultController(Sandbox sandbox, ControlRequestExecutor executor) {
		this.sandbox = sandbox;
		this.executor = executor;
	}

	@GetMapping("/faults")
	String all() throws InterruptedException {
		return this.executor.renderSettled((account) -> Map.of("faults", FaultView.all(account.faults())));
	}

	@PutMapping("/faults/{name}")
	String set(@PathVariable String name, @RequestBody FaultView fault) throws InterruptedException {
		this.sandbox.account().faults().set(name, fault.toFault());
		return all();
	}

	@DeleteMapping("/faults/{name}")
	String remove(@PathVariable String name) throws InterruptedException {
		if (!this.sandbox.account().faults().remove(name)) {
			throw ControlProblem.FAULT_NOT_FOUND
				.toRefusal("There is no fault " + name + ". GET /sandbox/faults lists them.");
		}
		return all();
	}

	@DeleteMapping("/faults")
	String clear() throws InterruptedException {
		FaultRegistry faults = this.sandbox.account().faults();
		faults.clear();
		return all();
	}

}
