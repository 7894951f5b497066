package dev.toritsugi.sandbox.signalling;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the connections of the Voice SDK open. The SDK closes a connection that has been
 * silent for 15 seconds in real time. Reports expired tokens.
 */
final class SignallingHeartbeat implements AutoCloseable {

	private static final long PERIOD_SECONDS = 5;

	private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "sandbox-heartbeat");
		thread.setDaemon(true);
		return thread;
	});

	private final SignallingHandler handler;

	SignallingHeartbeat(SignallingHandler handler) {
		this.handler = handler;
		this.scheduler.scheduleAtFixedRate(this::beat, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
	}

	private void beat() {
		this.handler.connections().forEach(this::beat);
	}

	private void beat(SignallingConnection connection) {
		VoiceIdentity identity = connection.voiceIdentity();
		if (identity != null && connection.expires()) {
			connection.error(SignallingError.TOKEN_EXPIRED);
			identity.account()
				.engine()
				.run(() -> identity.account().voice().browsers().phones().unregister(connection));
		}
		connection.heartbeat();
	}

	@Override
	public void close() {
		this.scheduler.shutdownNow();
	}

}
