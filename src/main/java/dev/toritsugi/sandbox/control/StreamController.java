package dev.toritsugi.sandbox.control;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What happens, as it happens.
 */
@SandboxControl
class StreamController {

	private final Streams streams;

	StreamController(Streams streams) {
		this.streams = streams;
	}

	@GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter stream() {
		return this.streams.open();
	}

}
