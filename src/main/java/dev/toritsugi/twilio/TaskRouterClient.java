package dev.toritsugi.twilio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.twilio.base.ResourceSet;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.TaskFetcher;
import com.twilio.rest.taskrouter.v1.workspace.TaskUpdater;
import com.twilio.rest.taskrouter.v1.workspace.WorkerReader;
import com.twilio.rest.taskrouter.v1.workspace.task.ReservationReader;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * The one door to TaskRouter's REST API. Speaks through Twilio's SDK; neither the SDK's
 * types nor its exceptions leave it. Every method ends by the deadline it is given and
 * throws {@link TwilioException} for whatever keeps it from its answer.
 */
public class TaskRouterClient {

	private static final int LARGEST_PAGE = 1000;

	private final TwilioProperties properties;

	private final java.net.http.HttpClient http;

	TaskRouterClient(TwilioProperties properties, java.net.http.HttpClient http) {
		this.properties = properties;
		this.http = http;
	}

	/**
	 * Reads a task.
	 * @throws TwilioException.NotFound if there is none, or no longer
	 */
	public Task task(TaskSid sid, Deadline deadline) {
		return repeatable(deadline,
				(client) -> Resources.task(new TaskFetcher(workspace(), sid.value()).fetch(client)));
	}

	/**
	 * Completes a task. May be repeated: the second time Twilio refuses, and changes
	 * nothing.
	 * @param reason why, for whoever reads the task's history
	 * @throws TwilioException.NotFound if there is no such task, or no longer
	 * @throws TwilioException.Rejected if the task is not in a state from which it can be
	 * completed
	 */
	public Task complete(TaskSid sid, String reason, Deadline deadline) {
		return repeatable(deadline,
				(client) -> Resources.task(new TaskUpdater(workspace(), sid.value())
					.setAssignmentStatus(com.twilio.rest.taskrouter.v1.workspace.Task.Status.COMPLETED)
					.setReason(reason)
					.update(client)));
	}

	/**
	 * All reservations of a task, whatever became of them.
	 * @throws TwilioException.NotFound if there is no such task, or no longer
	 */
	public List<Reservation> reservations(TaskSid sid, Deadline deadline) {
		return repeatable(deadline,
				(client) -> all(new ReservationReader(workspace(), sid.value()).pageSize(LARGEST_PAGE).read(client),
						Resources::reservation));
	}

	/**
	 * The reservations of a worker in one state.
	 * @throws TwilioException.NotFound if there is no such worker, or no longer
	 */
	public List<Reservation> reservations(WorkerSid sid, Reservation.Status status, Deadline deadline) {
		return repeatable(deadline,
				(client) -> all(
						new com.twilio.rest.taskrouter.v1.workspace.worker.ReservationReader(workspace(), sid.value())
							.setReservationStatus(Resources.workerReservationStatus(status))
							.pageSize(LARGEST_PAGE)
							.read(client),
						Resources::reservation));
	}

	/**
	 * The worker of that friendly name.
	 */
	public Optional<WorkerSid> worker(String friendlyName, Deadline deadline) {
		return repeatable(deadline,
				(client) -> all(new WorkerReader(workspace()).setFriendlyName(friendlyName).read(client),
						Function.identity()))
			.stream()
			.filter((worker) -> worker.getFriendlyName().equalsIgnoreCase(friendlyName))
			.map((worker) -> new WorkerSid(worker.getSid()))
			.findFirst();
	}

	/**
	 * The one retry rule. For requests that do no harm when they arrive twice: while
	 * Twilio is unavailable, twice more, with a growing and jittered pause, as long as
	 * the deadline allows.
	 */
	private <T> T repeatable(Deadline deadline, Function<TwilioRestClient, T> request) {
		RetryPolicy policy = RetryPolicy.builder()
			.includes(TwilioException.Unavailable.class)
			.maxRetries(2)
			.delay(Duration.ofMillis(150))
			.multiplier(2)
			.jitter(Duration.ofMillis(75))
			.timeout(deadline.remaining().plusMillis(1))
			.build();
		return new RetryTemplate(policy).invoke(() -> once(deadline, request));
	}

	private <T> T once(Deadline deadline, Function<TwilioRestClient, T> request) {
		try {
			return request.apply(restClient(deadline));
		}
		catch (TwilioException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// An answer of 2xx that can't be read. The SDK says so in many ways: an empty
			// body
			// or a list without its key ends in a NullPointerException.
			throw TwilioErrors.unreachable("unreadable answer", ex);
		}
	}

	/**
	 * A client of the SDK for this one deadline. It holds no connection, those are in
	 * {@link #http}.
	 */
	private TwilioRestClient restClient(Deadline deadline) {
		boolean key = this.properties.apiKeySid() != null && this.properties.apiKeySecret() != null;
		return new TwilioRestClient.Builder(key ? this.properties.apiKeySid() : this.properties.accountSid(),
				key ? this.properties.apiKeySecret() : this.properties.authToken())
			.accountSid(this.properties.accountSid())
			.httpClient(new TwilioHttpClient(this.http, this.properties.apiBaseUrl(),
					this.properties.timeout().attempt(), deadline))
			.build();
	}

	private String workspace() {
		return this.properties.workspaceSid();
	}

	private static <S extends com.twilio.base.Resource, T> List<T> all(ResourceSet<S> resources,
			Function<S, T> conversion) {
		List<T> all = new ArrayList<>();
		resources.forEach((resource) -> all.add(conversion.apply(resource)));
		return all;
	}

}
