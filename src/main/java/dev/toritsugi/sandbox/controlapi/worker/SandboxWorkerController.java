package dev.toritsugi.sandbox.controlapi.worker;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.controlapi.ControlRequestExecutor;
import dev.toritsugi.sandbox.controlapi.SandboxController;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.RequestBodyExample;
import dev.toritsugi.sandbox.controlapi.view.WorkerView;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.phone.PhoneState;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Performs a worker's actions on the worker's phone, reservations and activity. The
 * request path contains the worker's friendly name or SID. Paths below
 * {@code /sandbox/operators} are aliases for paths below {@code /sandbox/workers}.
 */
@SandboxController
class SandboxWorkerController {

	private final ControlRequestExecutor executor;

	SandboxWorkerController(ControlRequestExecutor executor) {
		this.executor = executor;
	}

	@PostMapping({ "/workers/{worker}/{action:answer|decline|hangup|accept|reject|complete}",
			"/operators/{worker}/{action:answer|decline|hangup|accept|reject|complete}" })
	String act(@PathVariable String worker, @PathVariable String action,
			@RequestBody(required = false) @Nullable ReservationChoice choice) throws InterruptedException {
		return show(this.executor.execute((account) -> {
			Worker found = find(account, worker);
			WorkerAction.valueOf(action.toUpperCase(Locale.ROOT))
				.perform(account, found, (choice != null) ? choice.reservation() : null);
			return found;
		}));
	}

	@PostMapping({ "/workers/{worker}/activity", "/operators/{worker}/activity" })
	String activity(@PathVariable String worker, @RequestBody ActivityRequest request) throws InterruptedException {
		return show(this.executor.execute((account) -> {
			Worker found = find(account, worker);
			account.taskRouter().workers().activity(found, request.of(account, found));
			return found;
		}));
	}

	/**
	 * Makes a worker available again, for example after TaskRouter has set the worker's
	 * activity to Offline because of a missed call.
	 */
	@PostMapping({ "/workers/{worker}/available", "/operators/{worker}/available" })
	String available(@PathVariable String worker) throws InterruptedException {
		return show(this.executor.execute((account) -> {
			Worker found = find(account, worker);
			Activity available = account.taskRouter()
				.activities()
				.all(found.workspace())
				.stream()
				.filter(Activity::available)
				.findFirst()
				.orElseThrow(
						() -> ControlProblem.ACTIVITY_NOT_FOUND.toRefusal("The workspace has no available activity."));
			account.taskRouter().workers().activity(found, available);
			return found;
		}));
	}

	/**
	 * Makes the worker's phone reachable, busy or out of reach.
	 */
	@PostMapping({ "/workers/{worker}/phone", "/operators/{worker}/phone" })
	String phone(@PathVariable String worker, @RequestBody PhoneRequest request) throws InterruptedException {
		PhoneState state = request.read();
		return show(this.executor.execute((account) -> {
			Worker found = find(account, worker);
			String address = found.attributes().path("contact_uri").asString("");
			if (address.isEmpty()) {
				throw ControlProblem.WORKER_WITHOUT_PHONE
					.toRefusal(found.friendlyName() + " has no phone: the worker attribute contact_uri is missing.");
			}
			account.calleePhones().setState(address, state);
			return found;
		}));
	}

	private String show(Worker worker) throws InterruptedException {
		return this.executor.renderSettled((account) -> WorkerView.of(worker, account));
	}

	private static Worker find(SandboxAccount account, String nameOrSid) {
		List<Worker> found = account.taskRouter()
			.workspaces()
			.all()
			.stream()
			.flatMap((workspace) -> account.taskRouter().workers().all(workspace).stream())
			.filter((worker) -> worker.sid().equals(nameOrSid) || worker.friendlyName().equalsIgnoreCase(nameOrSid))
			.toList();
		if (found.isEmpty()) {
			throw ControlProblem.WORKER_NOT_FOUND
				.toRefusal("There is no worker " + nameOrSid + ". GET /sandbox/state lists them.");
		}
		if (found.size() > 1) {
			throw ControlProblem.WORKER_AMBIGUOUS.toRefusal("Several workspaces have a worker " + nameOrSid + ": "
					+ found.stream().map(Worker::sid).toList() + ". Give the SID instead.");
		}
		return found.get(0);
	}

	/**
	 * Request body that selects one of the worker's reservations.
	 *
	 * @param reservation SID of the reservation, or null for the oldest reservation to
	 * which the action applies
	 */
	@RequestBodyExample("{\"reservation\":\"WR…\"}, or left out")
	record ReservationChoice(@Nullable String reservation) {

	}

	/**
	 * Request body that changes the state of a worker's phone.
	 *
	 * @param state {@code reachable}, {@code busy} or {@code out-of-reach}
	 */
	@RequestBodyExample("{\"state\":\"out-of-reach\"}")
	record PhoneRequest(@Nullable String state) {

		private PhoneState read() {
			return Stream.of(PhoneState.values())
				.filter((each) -> each.value().equals(this.state))
				.findFirst()
				.orElseThrow(() -> ControlProblem.BAD_VALUE.toRefusal(
						"\"state\" must be reachable, busy or out-of-reach, as in {\"state\":\"busy\"}.",
						Map.of("key", "state")));
		}

	}

	/**
	 * Request body that changes a worker's activity.
	 *
	 * @param activity friendly name or SID of the new activity
	 */
	@RequestBodyExample("{\"activity\":\"Offline\"}")
	record ActivityRequest(@Nullable String activity) {

		private Activity of(SandboxAccount account, Worker worker) {
			if (this.activity == null) {
				throw ControlProblem.BAD_VALUE.toRefusal(
						"\"activity\" must be the name or the SID of an activity, as in {\"activity\":\"Offline\"}.",
						Map.of("key", "activity"));
			}
			Collection<Activity> activities = account.taskRouter().activities().all(worker.workspace());
			return activities.stream()
				.filter((each) -> each.sid().equals(this.activity)
						|| each.friendlyName().equalsIgnoreCase(this.activity))
				.findFirst()
				.orElseThrow(
						() -> ControlProblem.ACTIVITY_NOT_FOUND.toRefusal("The workspace has no activity %s. It has %s."
							.formatted(this.activity, activities.stream().map(Activity::friendlyName).toList())));
		}

	}

}
