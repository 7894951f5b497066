package dev.toritsugi.desk.socket;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * Closes all web sockets at the beginning of a stop, before the server waits for running
 * requests, so that the pages connect to another replica at once.
 */
@Component
class DeskSocketLifecycle implements SmartLifecycle {

	private final DeskSocketRegistry sockets;

	private volatile boolean running;

	DeskSocketLifecycle(DeskSocketRegistry sockets) {
		this.sockets = sockets;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.sockets.all().forEach((socket) -> socket.close(CloseStatus.SERVICE_RESTARTED));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** The highest phase stops first. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
