package dev.toritsugi.desk.socket;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.toritsugi.desk.state.DeskState;
import dev.toritsugi.operator.SignedInOperator;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * The web socket of one page, with a mailbox that holds only the newest message of each
 * kind. Messages are sent without a thread, one at a time. A client that does not read
 * therefore never blocks the sender, and costs the memory of one state at most. The web
 * socket is closed if a message is not sent in time.
 */
final class DeskSocket {

	private static final Logger log = LoggerFactory.getLogger(DeskSocket.class);

	/** Time limit for sending one message. */
	private static final long SEND_TIMEOUT_MILLIS = 10_000;

	private static final Duration SESSION_PAUSE = Duration.ofSeconds(1);

	private final WebSocketSession session;

	private final Session client;

	private final SignedInOperator operator;

	private final Executor closers;

	private final AtomicBoolean closed = new AtomicBoolean();

	private @Nullable String displaced;

	private @Nullable String state;

	private @Nullable String ping;

	private boolean sending;

	private @Nullable DeskState shown;

	private volatile Instant lastAnswer;

	private volatile @Nullable ReportedSession reported;

	private volatile @Nullable String displacedSession;

	private volatile Instant newestSession = Instant.MIN;

	/**
	 * @param client Tomcat's session of the same web socket
	 * @param closers executor of work that may wait until the client reads
	 * @param now current time by Twilio's clock
	 */
	DeskSocket(WebSocketSession session, Session client, SignedInOperator operator, Executor closers, Instant now) {
		this.session = session;
		this.client = client;
		this.operator = operator;
		this.closers = closers;
		this.lastAnswer = now;
		client.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
	}

	SignedInOperator operator() {
		return this.operator;
	}

	/** Returns when the page has last answered, by Twilio's clock. */
	Instant lastAnswer() {
		return this.lastAnswer;
	}

	/**
	 * Records an answer of the page. A page begins at most one session per second,
	 * because each new session costs requests to Twilio.
	 * @param session ID of the page's session, or null if the operator has not started
	 * work in the page
	 * @return false if the page reports another session too early
	 */
	boolean answered(@Nullable String session, Instant now) {
		this.lastAnswer = now;
		ReportedSession known = this.reported;
		if (session == null) {
			this.reported = null;
		}
		else if (known == null || !known.id.equals(session)) {
			if (this.newestSession.plus(SESSION_PAUSE).isAfter(now)) {
				return false;
			}
			this.newestSession = now;
			this.reported = new ReportedSession(session, now);
		}
		return true;
	}

	/** Returns the session that the page has reported in its last answer. */
	Optional<ReportedSession> reported() {
		return Optional.ofNullable(this.reported);
	}

	/**
	 * Sends a state, and replaces a state that has not been sent yet.
	 * @param json the state as JSON message
	 */
	synchronized void sendState(DeskState state, String json) {
		this.shown = state.withoutTimes();
		this.state = json;
		sendNext();
	}

	/** Whether the last state for the page differs from a state in its times only. */
	synchronized boolean shows(DeskState state) {
		return state.withoutTimes().equals(this.shown);
	}

	/** Sends a ping, and replaces a ping that has not been sent yet. */
	synchronized void sendPing(String json) {
		this.ping = json;
		sendNext();
	}

	/**
	 * Tells the page that the operator has started work elsewhere, once for each session.
	 */
	synchronized void sendDisplaced(String session, String json) {
		if (!session.equals(this.displacedSession)) {
			this.displacedSession = session;
			this.displaced = json;
			sendNext();
		}
	}

	/** Closes the web socket, without waiting until the client has been told. */
	void close(CloseStatus status) {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		try {
			this.closers.execute(() -> closeNow(status));
		}
		catch (RejectedExecutionException ex) {
			log.debug("The server stops, which closes the web socket: {}", ex.getMessage());
		}
	}

	private void closeNow(CloseStatus status) {
		try {
			this.session.close(status);
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("The web socket is closed already: {}", ex.getMessage());
		}
	}

	private synchronized void sendNext() {
		if (this.sending || this.closed.get()) {
			return;
		}
		String message = next();
		if (message == null) {
			return;
		}
		this.sending = true;
		try {
			this.client.getAsyncRemote().sendText(message, this::sent);
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			log.debug("The web socket is closed already: {}", ex.getMessage());
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	private @Nullable String next() {
		String message = (this.displaced != null) ? this.displaced : (this.state != null) ? this.state : this.ping;
		if (this.displaced != null) {
			this.displaced = null;
		}
		else if (this.state != null) {
			this.state = null;
		}
		else {
			this.ping = null;
		}
		return message;
	}

	private void sent(SendResult result) {
		if (!result.isOK()) {
			log.debug("A page of operator {} does not read: {}", this.operator.getUsername(), result.getException());
			close(CloseStatus.SESSION_NOT_RELIABLE);
			return;
		}
		synchronized (this) {
			this.sending = false;
			sendNext();
		}
	}

	/**
	 * The session that a page has reported.
	 *
	 * @param id ID that the page has made
	 * @param since when the page has reported it first on this web socket, by Twilio's
	 * clock
	 */
	record ReportedSession(String id, Instant since) {

	}

}
