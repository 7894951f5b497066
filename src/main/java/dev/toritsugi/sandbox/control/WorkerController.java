package dev.toritsugi.sandbox.control;

import java.util.List;
import java.util.Locale;

import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.world.World;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The workers of all workspaces, by name or SID: their phones, their reservations and
 * their activity. Operators is the server's word for them.
 */
@SandboxControl
class WorkerController {

	private final Stage stage;

	WorkerController(Stage stage) {
		this.stage = stage;
	}

	@PostMapping({ "/workers/{worker}/{action:answer|decline|hangup|accept|reject|complete}",
			"/operators/{worker}/{action:answer|decline|hangup|accept|reject|complete}" })
	String act(@PathVariable String worker, @PathVariable String action,
			@RequestBody(required = false) @Nullable Which which) throws InterruptedException {
		return show(this.stage.act((world) -> {
			Worker found = find(world, worker);
			WorkerAction.valueOf(action.toUpperCase(Locale.ROOT))
				.perform(world, found, (which != null) ? which.reservation() : null);
			return found;
		}));
	}

	@PostMapping({ "/workers/{worker}/activity", "/operators/{worker}/activity" })
	String activity(@PathVariable String worker, @RequestBody NewActivity wanted) throws InterruptedException {
		return show(this.stage.act((world) -> {
			Worker found = find(world, worker);
			found.workspace().workers().activity(found, wanted.of(found));
			return found;
		}));
	}

	/** Back to work for whoever missed a call, which TaskRouter answers with Offline. */
	@PostMapping({ "/workers/{worker}/available", "/operators/{worker}/available" })
	String available(@PathVariable String worker) throws InterruptedException {
		return show(this.stage.act((world) -> {
			Worker found = find(world, worker);
			Activity available = found.workspace()
				.activities()
				.all()
				.stream()
				.filter(Activity::available)
				.findFirst()
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT,
						"The workspace has no activity in which workers are available."));
			found.workspace().workers().activity(found, available);
			return found;
		}));
	}

	private String show(Worker worker) throws InterruptedException {
		return this.stage.show((world) -> WorkerView.of(worker, world));
	}

	private static Worker find(World world, String nameOrSid) {
		List<Worker> found = world.workspaces()
			.all()
			.stream()
			.flatMap((workspace) -> workspace.workers().all().stream())
			.filter((worker) -> worker.sid().equals(nameOrSid) || worker.friendlyName().equalsIgnoreCase(nameOrSid))
			.toList();
		if (found.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no worker " + nameOrSid + ". GET /sandbox/state lists them.");
		}
		if (found.size() > 1) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "Several workspaces have a worker " + nameOrSid
					+ ": " + found.stream().map(Worker::sid).toList() + ". Say which by the SID.");
		}
		return found.get(0);
	}

	/**
	 * Of a worker who has several at a time, which one; the oldest that it fits if left
	 * out.
	 *
	 * @param reservation WR and 32 hex digits
	 */
	@WrittenAs("{\"reservation\":\"WR…\"}, or left out")
	record Which(@Nullable String reservation) {

	}

	/**
	 * Where a worker goes.
	 *
	 * @param activity name or SID
	 */
	@WrittenAs("{\"activity\":\"Offline\"}")
	record NewActivity(@Nullable String activity) {

		private Activity of(Worker worker) {
			if (this.activity == null) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
						"\"activity\" is the name or the SID of an activity, as in {\"activity\":\"Offline\"}.");
			}
			return worker.workspace()
				.activities()
				.all()
				.stream()
				.filter((each) -> each.sid().equals(this.activity)
						|| each.friendlyName().equalsIgnoreCase(this.activity))
				.findFirst()
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
						"The workspace has no activity %s. It has %s.".formatted(this.activity,
								worker.workspace().activities().all().stream().map(Activity::friendlyName).toList())));
		}

	}

}
