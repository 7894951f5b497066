package dev.toritsugi.sandbox.signalling;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * Sends text frames on a web socket, in order and on a thread of its own, so that a slow
 * browser does not delay the sandbox's engine.
 */
final class SocketSender {

	private static final Logger log = LoggerFactory.getLogger(SocketSender.class);

	private static final long IDLE_SECONDS = 10;

	private final WebSocketSession session;

	private final ThreadPoolExecutor executor;

	SocketSender(WebSocketSession session) {
		this.session = session;
		this.executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				(task) -> {
					Thread thread = new Thread(task, "sandbox-socket");
					thread.setDaemon(true);
					return thread;
				}, new ThreadPoolExecutor.DiscardPolicy());
		this.executor.allowCoreThreadTimeOut(true);
	}

	/** Sends a text frame after the frames that are still being sent. */
	void send(String text) {
		this.executor.execute(() -> {
			try {
				this.session.sendMessage(new TextMessage(text));
			}
			catch (IOException | IllegalStateException ex) {
				log.debug("The browser has closed the web socket {}", this.session.getId(), ex);
			}
		});
	}

	/** Closes the web socket after the frames that are still being sent. */
	void close(CloseStatus status) {
		this.executor.execute(() -> {
			try {
				this.session.close(status);
			}
			catch (IOException ex) {
				log.debug("The web socket {} was already closed", this.session.getId(), ex);
			}
		});
		this.executor.shutdown();
	}

}
