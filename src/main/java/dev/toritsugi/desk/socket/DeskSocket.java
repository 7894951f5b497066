package dev.toritsugi.desk.socket;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;

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
 * The web socket of one page. Messages are sent without a thread, one at a time. A client
 * that does not read therefore never blocks the sender, and costs the memory of one state
 * at most. If a message is not sent in time, Tomcat ends the connection.
 */
final class DeskSocket {

	private static final Logger log = LoggerFactory.getLogger(DeskSocket.class);

	/** Time limit for sending one message. */
	private static final long SEND_TIMEOUT_MILLIS = 10_000;

	/**
	 * Time limit for sending the close frame. Tomcat then ends the connection. The frame
	 * waits only if the client has read nothing for so long that the buffers are full.
	 */
	private static final long CLOSE_TIMEOUT_MILLIS = 20;

	/** Setting of Tomcat for {@link #CLOSE_TIMEOUT_MILLIS}. */
	private static final String CLOSE_TIMEOUT = "org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT";

	/**
	 * Time after which a page in which no operator works has to connect again, so that
	 * its cookie is checked. An operator who has signed out at another replica has no
	 * cookie any more.
	 */
	private static final Duration LONGEST_WITHOUT_WORK = Duration.ofMinutes(15);

	/**
	 * Part of the time by which web sockets differ, so that they do not close together.
	 */
	private static final Duration SPREAD = Duration.ofMinutes(5);

	private final WebSocketSession session;

	private final Session client;

	private final SignedInOperator operator;

	private final Instant cookieCheck;

	private final Executor closers;

	private final PageMailbox mailbox = new PageMailbox();

	private boolean sending;

	private @Nullable CloseStatus closing;

	private @Nullable DeskState shown;

	private @Nullable String displacedSession;

	private final PageAnswers answers;

	/**
	 * @param client Tomcat's session of the same web socket
	 * @param closers executor that sends the close frames
	 * @param now current time by this server's clock
	 */
	DeskSocket(WebSocketSession session, Session client, SignedInOperator operator, Executor closers, Instant now) {
		this.session = session;
		this.client = client;
		this.operator = operator;
		this.closers = closers;
		this.cookieCheck = now.plus(LONGEST_WITHOUT_WORK)
			.minusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
		this.answers = new PageAnswers(now);
		client.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
		client.getUserProperties().put(CLOSE_TIMEOUT, CLOSE_TIMEOUT_MILLIS);
	}

	SignedInOperator operator() {
		return this.operator;
	}

	/**
	 * Returns when the page has to connect again if no operator works in it, by this
	 * server's clock.
	 */
	Instant cookieCheck() {
		return this.cookieCheck;
	}

	/** Returns what the page has answered to pings. */
	PageAnswers answers() {
		return this.answers;
	}

	/**
	 * Sends a state, and replaces a state that has not been sent yet.
	 * @param json the state as JSON message
	 */
	synchronized void sendState(DeskState state, String json) {
		this.shown = state.withoutTimes();
		this.mailbox.putState(json);
		sendNext();
	}

	/** Whether the last state for the page differs from a state in its times only. */
	synchronized boolean shows(DeskState state) {
		return state.withoutTimes().equals(this.shown);
	}

	/** Sends a ping, and replaces a ping that has not been sent yet. */
	synchronized void sendPing(String json) {
		this.mailbox.putPing(json);
		sendNext();
	}

	/**
	 * Tells the page that the operator has started work elsewhere, once for each session.
	 */
	synchronized void sendDisplaced(String session, String json) {
		if (!session.equals(this.displacedSession)) {
			this.displacedSession = session;
			this.mailbox.putDisplaced(json);
			sendNext();
		}
	}

	/**
	 * Closes the web socket without waiting for the client. If a message is being sent,
	 * the close frame follows it, or Tomcat ends the connection when the message times
	 * out.
	 */
	synchronized void close(CloseStatus status) {
		if (this.closing == null) {
			this.closing = status;
			if (!this.sending) {
				closeSoon(status);
			}
		}
	}

	private void closeSoon(CloseStatus status) {
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
		if (this.sending || this.closing != null) {
			return;
		}
		String message = this.mailbox.next();
		if (message == null) {
			return;
		}
		this.sending = true;
		try {
			this.client.getAsyncRemote().sendText(message, this::sent);
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			log.debug("The web socket is closed already: {}", ex.getMessage());
			this.sending = false;
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	private void sent(SendResult result) {
		if (!result.isOK()) {
			log.debug("A page of operator {} does not read: {}", this.operator.getUsername(), result.getException());
			closeSoon(CloseStatus.SESSION_NOT_RELIABLE);
			return;
		}
		synchronized (this) {
			this.sending = false;
			if (this.closing != null) {
				closeSoon(this.closing);
			}
			else {
				sendNext();
			}
		}
	}

}
