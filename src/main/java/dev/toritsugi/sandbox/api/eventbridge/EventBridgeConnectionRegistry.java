package dev.toritsugi.sandbox.api.eventbridge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * The open web sockets of the event bridge. Sends TaskRouter events and heartbeats to
 * them, and makes workers unavailable who have disconnected.
 */
@Profile("sandbox")
@Service
class EventBridgeConnectionRegistry implements SmartLifecycle {

	private static final CloseStatus TOKEN_EXPIRED = new CloseStatus(4401, "Token expired");

	private static final CloseStatus REPLACED = new CloseStatus(4409, "Closed by another session of the worker");

	private static final String HEARTBEAT = " ";

	/** TaskRouter.js considers a connection lost after 30 s without a frame. */
	private static final int HEARTBEAT_SECONDS = 15;

	/**
	 * Time on the sandbox's clock after which a disconnected worker becomes unavailable.
	 * UNCONFIRMED: Twilio does not document the time. TaskRouter.js connects again after
	 * about 1 s.
	 */
	private static final Duration RECONNECT_LIMIT = Duration.ofSeconds(5);

	private final Set<EventBridgeConnection> open = ConcurrentHashMap.newKeySet();

	private final Sandbox sandbox;

	private final EventFrameWriter frames;

	private final ScheduledExecutorService heartbeats;

	private @Nullable SandboxAccount listened;

	private volatile boolean running;

	EventBridgeConnectionRegistry(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.frames = new EventFrameWriter(json);
		sandbox.onReset(() -> closeAll(CloseStatus.SERVICE_RESTARTED));
		CustomizableThreadFactory threads = new CustomizableThreadFactory("sandbox-event-bridge-");
		threads.setDaemon(true);
		this.heartbeats = Executors.newSingleThreadScheduledExecutor(threads);
		this.heartbeats.scheduleAtFixedRate(() -> this.open.forEach((connection) -> connection.send(HEARTBEAT)),
				HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
	}

	/**
	 * Opens the connection of a worker. Sends the frame {@code init} before all events.
	 * @param options options in the query of the handshake request
	 */
	void open(WebSocketSession session, SandboxAccount account, EventBridgeClient client, ConnectionOptions options) {
		EventBridgeConnection connection = new EventBridgeConnection(session, account, client,
				options.offlineIfDisconnected());
		if (!this.running) {
			connection.close(CloseStatus.GOING_AWAY);
			return;
		}
		account.engine().run(() -> {
			listen(account);
			connection.send(init(account, client));
			if (options.closeExistingSessions()) {
				this.open.stream()
					.filter((other) -> other.workerSid().equals(connection.workerSid()))
					.forEach((other) -> other.close(REPLACED));
			}
			connection.expiry(account.engine()
				.after(Duration.between(account.engine().now(), client.expires()),
						() -> connection.close(TOKEN_EXPIRED)));
			this.open.add(connection);
		});
		if (account != this.sandbox.account()) {
			connection.close(CloseStatus.SERVICE_RESTARTED);
		}
	}

	/** Removes the connection of a closed web socket. */
	void closed(WebSocketSession session) {
		this.open.stream().filter((connection) -> connection.isOf(session)).forEach((connection) -> {
			connection.close(CloseStatus.NORMAL);
			connection.account().engine().run(() -> {
				this.open.remove(connection);
				if (connection.expiry() != null) {
					connection.expiry().cancel();
				}
				if (connection.offlineIfDisconnected()) {
					connection.account().engine().after(RECONNECT_LIMIT, () -> makeOffline(connection));
				}
			});
		});
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		closeAll(CloseStatus.GOING_AWAY);
		this.heartbeats.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** A pause of the application would end the heartbeats, which do not start again. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	private void closeAll(CloseStatus status) {
		this.open.forEach((connection) -> connection.close(status));
	}

	/** Listens to the events of an account. Must run within an engine command. */
	private synchronized void listen(SandboxAccount account) {
		if (this.listened != account) {
			this.listened = account;
			account.taskRouter().listen((event) -> send(event, account));
		}
	}

	private void send(TaskRouterEvent event, SandboxAccount account) {
		if (this.open.isEmpty()) {
			return;
		}
		Set<String> workers = this.frames.recipients(event, account);
		List<EventBridgeConnection> recipients = this.open.stream()
			.filter((connection) -> connection.account() == account && workers.contains(connection.workerSid()))
			.toList();
		if (!recipients.isEmpty()) {
			this.frames.frame(event, account)
				.ifPresent((frame) -> recipients.forEach((connection) -> connection.send(frame)));
		}
	}

	private String init(SandboxAccount account, EventBridgeClient client) {
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("channel_id", String.valueOf(client.workerSid()));
		payload.put("account_sid", account.accountSid());
		payload.put("workspace_sid", client.workspaceSid());
		payload.put("token_lifetime", Duration.between(account.engine().now(), client.expires()).toMillis());
		return this.frames.frame("init", payload);
	}

	/**
	 * Moves a worker to the workspace's timeout activity, unless the worker has another
	 * connection. UNCONFIRMED: Twilio calls the activity Offline.
	 */
	private void makeOffline(EventBridgeConnection connection) {
		if (this.open.stream().noneMatch((other) -> other.workerSid().equals(connection.workerSid()))) {
			connection.worker()
				.ifPresent((worker) -> connection.account()
					.taskRouter()
					.workers()
					.activity(worker, worker.workspace().timeoutActivity()));
		}
	}

	/**
	 * The options of TaskRouter.js that the handshake request contains.
	 *
	 * @param closeExistingSessions whether the worker's other connections are closed
	 * @param offlineIfDisconnected whether the worker becomes unavailable if the worker's
	 * last connection closes
	 */
	record ConnectionOptions(boolean closeExistingSessions, boolean offlineIfDisconnected) {

	}

}
