package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.controlapi.stream.StateStreamService;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams the sandbox's state and journal to clients as server-sent events.
 */
@SandboxController
class SandboxStateStreamController {

	private final StateStreamService streams;

	SandboxStateStreamController(StateStreamService streams) {
		this.streams = streams;
	}

	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter stream() {
		return this.streams.open();
	}

}
