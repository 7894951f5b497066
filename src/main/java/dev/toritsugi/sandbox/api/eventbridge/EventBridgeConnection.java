package dev.toritsugi.sandbox.api.eventbridge;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.engine.Timer;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * The web socket of a worker. Frames wait in a bounded queue and are sent without
 * blocking, so that a slow client delays neither the engine nor other clients. A client
 * whose queue is full is disconnected; TaskRouter.js then connects again and reads the
 * current state.
 */
final class EventBridgeConnection {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int MOST_FRAMES = 1_000;

	/**
	 * Time from an event to the sending of its frame, so that the response to the request
	 * that caused the event usually arrives first, as at Twilio.
	 */
	private static final int FRAME_DELAY_MILLIS = 20;

	/** Maximum time for the sending of one frame, and of the closing frame. */
	private static final long LONGEST_SENDING_MILLIS = 5_000;

	/** Tomcat's property for the maximum time for the sending of the closing frame. */
	private static final String CLOSING_LIMIT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	private final WebSocketSession session;

	private final SandboxAccount account;

	private final String workerSid;

	private final boolean offlineIfDisconnected;

	private final ScheduledExecutorService scheduler;

	private final Executor closer;

	private final Queue<String> frames = new ArrayDeque<>();

	private boolean sending;

	private boolean closed;

	private @Nullable Timer expiry;

	/**
	 * @param offlineIfDisconnected whether the worker becomes unavailable if the worker's
	 * last connection closes
	 * @param scheduler executor that starts sending
	 * @param closer executor that closes web sockets, which may block
	 */
	EventBridgeConnection(WebSocketSession session, SandboxAccount account, String workerSid,
			boolean offlineIfDisconnected, ScheduledExecutorService scheduler, Executor closer) {
		this.session = session;
		this.account = account;
		this.workerSid = workerSid;
		this.offlineIfDisconnected = offlineIfDisconnected;
		this.scheduler = scheduler;
		this.closer = closer;
	}

	SandboxAccount account() {
		return this.account;
	}

	String workerSid() {
		return this.workerSid;
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

	/** Adds a frame to the queue, unless the connection is closed. Never blocks. */
	void send(String frame) {
		boolean full;
		synchronized (this) {
			if (this.closed) {
				return;
			}
			full = this.frames.size() >= MOST_FRAMES;
			if (!full) {
				this.frames.add(frame);
			}
		}
		if (full) {
			log.warn("A client of {} reads too slowly and is disconnected from the event bridge", this.workerSid);
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
		else {
			schedule(FRAME_DELAY_MILLIS);
		}
	}

	/** Plans the sending of the next frame, unless the application is stopping. */
	private void schedule(int millis) {
		try {
			this.scheduler.schedule(this::sendNext, millis, TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			close(CloseStatus.GOING_AWAY);
		}
	}

	/** Closes the web socket on another thread. */
	void close(CloseStatus status) {
		synchronized (this) {
			if (this.closed) {
				return;
			}
			this.closed = true;
			this.frames.clear();
		}
		this.closer.execute(() -> {
			try {
				this.session.close(status);
			}
			catch (IOException ex) {
				log.debug("A web socket of the event bridge did not close cleanly", ex);
			}
		});
	}

	private void sendNext() {
		String frame;
		synchronized (this) {
			frame = (this.sending || this.closed) ? null : this.frames.poll();
			this.sending |= frame != null;
		}
		Session socket = ((NativeWebSocketSession) this.session).getNativeSession(Session.class);
		if (frame == null || socket == null) {
			return;
		}
		try {
			socket.getUserProperties().put(CLOSING_LIMIT, LONGEST_SENDING_MILLIS);
			socket.getAsyncRemote().setSendTimeout(LONGEST_SENDING_MILLIS);
			socket.getAsyncRemote().sendText(frame, this::sent);
		}
		catch (IllegalStateException ex) {
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	private void sent(SendResult result) {
		boolean more;
		synchronized (this) {
			this.sending = false;
			more = !this.frames.isEmpty();
		}
		if (!result.isOK()) {
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
		else if (more) {
			schedule(0);
		}
	}

}
