package dev.toritsugi.sandbox.controlapi.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.sandbox.account.Sandbox;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Opens the state streams, each with its own thread. Closes all streams when the server
 * shuts down, because the graceful shutdown waits for running requests and a stream never
 * ends by itself.
 */
@Profile("sandbox")
@Service
public class StateStreamService implements SmartLifecycle {

	/**
	 * Maximum number of open streams. The number is limited because each stream has its
	 * own thread. Only a faulty client opens more streams than this limit.
	 */
	private static final int MOST = 64;

	private static final long WITHOUT_END = 0;

	private final Sandbox sandbox;

	private final JsonMapper json;

	private final Set<StateStream> open = ConcurrentHashMap.newKeySet();

	private volatile boolean running;

	StateStreamService(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
	}

	public SseEmitter open() {
		if (!this.running || this.open.size() >= MOST) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
					"There are already %d open streams, the most that are allowed.".formatted(this.open.size()));
		}
		SseEmitter emitter = new SseEmitter(WITHOUT_END);
		StateStream stream = new StateStream(this.sandbox, this.json, emitter);
		this.open.add(stream);
		Thread thread = new Thread(() -> {
			try {
				stream.run();
			}
			finally {
				this.open.remove(stream);
			}
		}, "sandbox-stream");
		thread.setDaemon(true);
		emitter.onCompletion(thread::interrupt);
		thread.start();
		return emitter;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.open.forEach(StateStream::close);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
