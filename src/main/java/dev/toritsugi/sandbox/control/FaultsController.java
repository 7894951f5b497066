package dev.toritsugi.sandbox.control;

import java.util.Map;

import dev.toritsugi.sandbox.fault.Faults;
import dev.toritsugi.sandbox.world.Sandbox;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * What goes wrong on the wire: list it, set it, take it back.
 */
@SandboxControl
class FaultsController {

	private final Sandbox sandbox;

	private final Stage stage;

	FaultsController(Sandbox sandbox, Stage stage) {
		this.sandbox = sandbox;
		this.stage = stage;
	}

	@GetMapping("/faults")
	String all() throws InterruptedException {
		return this.stage.show((world) -> Map.of("faults", FaultView.all(world.faults())));
	}

	@PutMapping("/faults/{name}")
	String set(@PathVariable String name, @RequestBody FaultView fault) throws InterruptedException {
		this.sandbox.world().faults().set(name, fault.toFault());
		return all();
	}

	@DeleteMapping("/faults/{name}")
	String remove(@PathVariable String name) throws InterruptedException {
		if (!this.sandbox.world().faults().remove(name)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no fault " + name + ". GET /sandbox/faults lists them.");
		}
		return all();
	}

	@DeleteMapping("/faults")
	String clear() throws InterruptedException {
		Faults faults = this.sandbox.world().faults();
		faults.clear();
		return all();
	}

}
