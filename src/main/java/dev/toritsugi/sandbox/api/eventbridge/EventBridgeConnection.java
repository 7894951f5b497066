package dev.toritsugi.sandbox.api.eventbridge;

import java.time.Duration;
import java.util.Optional;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.socket.SocketSender;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * The web socket of a worker. TaskRouter.js connects again and reads the current state if
 * it is disconnected because it reads too slowly.
 */
final class EventBridgeConnection {

	/**
	 * Time from an event to the sending of its frame, so that the response to the request
	 * that caused the event usually arrives first, as at Twilio.
	 */
	private static final Duration FRAME_DELAY = Duration.ofMillis(20);

	private final WebSocketSession session;

	private final SandboxAccount account;

	private final EventBridgeClient client;

	private final boolean offlineIfDisconnected;

	private final SocketSender sender;

	private @Nullable Timer expiry;

	/**
	 * @param offlineIfDisconnected whether the worker becomes unavailable if the worker's
	 * last connection closes
	 */
	EventBridgeConnection(WebSocketSession session, SandboxAccount account, EventBridgeClient client,
			boolean offlineIfDisconnected) {
		this.session = session;
		this.account = account;
		this.client = client;
		this.offlineIfDisconnected = offlineIfDisconnected;
		this.sender = new SocketSender(session, workerSid(), FRAME_DELAY);
	}

	SandboxAccount account() {
		return this.account;
	}

	String workerSid() {
		return String.valueOf(this.client.workerSid());
	}

	/** Returns the worker, or empty if the worker has been deleted. */
	Optional<Worker> worker() {
		return this.client.worker(this.account);
	}

	boolean offlineIfDisconnected() {
		return this.offlineIfDisconnected;
	}

	/** Sets the timer that closes the connection when its token expires. */
	void expiry(Timer expiry) {
		this.expiry = expiry;
	}

	@Nullable Timer expiry() {
		return this.expiry;
	}

	/** Whether this is the connection of a web socket. */
	boolean isOf(WebSocketSession other) {
		return this.session.getId().equals(other.getId());
	}

	void send(String frame) {
		this.sender.send(frame);
	}

	void close(CloseStatus status) {
		this.sender.close(status);
	}

}
