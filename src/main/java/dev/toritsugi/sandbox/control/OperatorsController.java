package dev.toritsugi.sandbox.control;

import java.util.function.BiPredicate;

import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.voice.WorkerPhones;
import dev.toritsugi.sandbox.world.World;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The operators' phones: answer, decline, hang up; and back to work for whoever missed a
 * call, which TaskRouter answers with Offline.
 */
@SandboxControl
class OperatorsController {

	private final Stage stage;

	OperatorsController(Stage stage) {
		this.stage = stage;
	}

	@PostMapping("/operators/{name}/answer")
	String answer(@PathVariable String name) throws InterruptedException {
		return act(name, WorkerPhones::answer, "is not ringing");
	}

	@PostMapping("/operators/{name}/decline")
	String decline(@PathVariable String name) throws InterruptedException {
		return act(name, WorkerPhones::decline, "is not ringing");
	}

	@PostMapping("/operators/{name}/hangup")
	String hangUp(@PathVariable String name) throws InterruptedException {
		return act(name, WorkerPhones::hangUp, "is not on a call");
	}

	@PostMapping("/operators/{name}/available")
	String available(@PathVariable String name) throws InterruptedException {
		Worker available = this.stage.act((world) -> {
			Worker worker = find(world, name);
			Activity activity = worker.workspace()
				.activities()
				.all()
				.stream()
				.filter(Activity::available)
				.findFirst()
				.orElseThrow();
			worker.workspace().workers().activity(worker, activity);
			return worker;
		});
		return this.stage.show((world) -> StateView.WorkerView.of(available, world));
	}

	private String act(String name, BiPredicate<WorkerPhones, Worker> action, String otherwise)
			throws InterruptedException {
		Worker acted = this.stage.act((world) -> {
			Worker worker = find(world, name);
			if (!action.test(world.phones(), worker)) {
				throw new ResponseStatusException(HttpStatus.CONFLICT,
						"%s's phone %s. GET /sandbox/state shows whose is.".formatted(worker.friendlyName(),
								otherwise));
			}
			return worker;
		});
		return this.stage.show((world) -> StateView.WorkerView.of(acted, world));
	}

	private static Worker find(World world, String name) {
		return world.workspaces()
			.all()
			.stream()
			.flatMap((workspace) -> workspace.workers().named(name).stream())
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no operator " + name + ". GET /sandbox/state lists them."));
	}

}
