package dev.toritsugi.sandbox.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.websocket.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Sends text frames on a web socket, in order and on a thread of its own, so that a slow
 * client delays neither the sandbox's engine nor other clients. The frames wait in a
 * bounded queue. A client whose queue is full is disconnected. The methods never block.
 */
public final class SocketSender {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int MOST_FRAMES = 1_000;

	/** Maximum time for the sending of one frame, and of the closing frame. */
	private static final long LONGEST_SENDING_MILLIS = 5_000;

	/** Tomcat's property for the maximum time for the sending of a frame. */
	private static final String SENDING_LIMIT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	/** Time without frames after which the thread ends. */
	private static final long IDLE_SECONDS = 10;

	private final WebSocketSession session;

	private final String user;

	private final Duration delay;

	private final ThreadPoolExecutor executor;

	/**
	 * @param user who or what uses the web socket, for the log
	 * @param delay time between the invocation of {@link #send} and the sending of the
	 * frame
	 */
	public SocketSender(WebSocketSession session, String user, Duration delay) {
		this.session = session;
		this.user = user;
		this.delay = delay;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("sandbox-socket-");
		threads.setDaemon(true);
		this.executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				threads);
		this.executor.allowCoreThreadTimeOut(true);
		Session socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
		if (socket != null) {
			socket.getUserProperties().put(SENDING_LIMIT, LONGEST_SENDING_MILLIS);
		}
	}

	/**
	 * Sends a text frame after the frames that are still being sent. Does nothing if the
	 * web socket is being closed.
	 */
	public synchronized void send(String frame) {
		if (this.executor.isShutdown()) {
			return;
		}
		if (this.executor.getQueue().size() >= MOST_FRAMES) {
			log.warn("A client of {} reads too slowly and is disconnected", this.user);
			disconnect();
			return;
		}
		long earliest = System.nanoTime() + this.delay.toNanos();
		this.executor.execute(() -> sendNotBefore(earliest, frame));
	}

	/**
	 * Closes the web socket after the frames that are still being sent. Does nothing if
	 * the web socket is already being closed.
	 */
	public synchronized void close(CloseStatus status) {
		if (!this.executor.isShutdown()) {
			this.executor.execute(() -> closeNow(status));
			this.executor.shutdown();
		}
	}

	private void sendNotBefore(long earliest, String frame) {
		for (long left = earliest - System.nanoTime(); left > 0; left = earliest - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
		try {
			this.session.sendMessage(new TextMessage(frame));
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("The client of the web socket {} is gone", this.session.getId(), ex);
			disconnect();
		}
	}

	/** Closes the web socket without sending the frames that wait. */
	private synchronized void disconnect() {
		if (!this.executor.isShutdown()) {
			this.executor.getQueue().clear();
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	private void closeNow(CloseStatus status) {
		try {
			this.session.close(status);
		}
		catch (IOException ex) {
			log.debug("The web socket {} did not close cleanly", this.session.getId(), ex);
		}
	}

}
