package dev.toritsugi.sandbox.controlapi;

import java.time.Duration;
import java.util.Map;

import dev.toritsugi.sandbox.audio.GeneratedAudio;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.RecordingBehaviorView;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingBehavior;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Returns the media files of recordings, and chooses the result of recordings that end
 * from now on, so that a test can try absent, failed and late recordings and missing
 * media files.
 */
@SandboxController
class SandboxRecordingController {

	private static final Duration LONGEST_DELAY = Duration.ofDays(1);

	private final ControlRequestExecutor executor;

	SandboxRecordingController(ControlRequestExecutor executor) {
		this.executor = executor;
	}

	@GetMapping("/recordings")
	String behavior() {
		return this.executor.render((account) -> RecordingBehaviorView.of(account.voice().recordings().behavior()));
	}

	/**
	 * Returns the media file of a recording. Twilio's route for media files requires
	 * credentials, which the sandbox's page does not have.
	 */
	@GetMapping(path = "/recordings/{sid:RE[0-9a-f]+}.wav", produces = MediaType.ALL_VALUE)
	ResponseEntity<Resource> wav(@PathVariable String sid) {
		Resource audio = this.executor.execute((account) -> account.voice()
			.recordings()
			.find(sid)
			.filter(Recording::hasMedia)
			.map((recording) -> GeneratedAudio.wav(recording.segments(account.engine().now()),
					recording.request().channels()))
			.orElseThrow(() -> ControlProblem.RECORDING_NOT_FOUND
				.toRefusal("There is no recording " + sid + ", or it has no media file.")));
		return ResponseEntity.ok().contentType(MediaType.parseMediaType("audio/x-wav")).body(audio);
	}

	@PutMapping("/recordings")
	String change(@RequestBody RecordingBehaviorView view) {
		Duration delay = view.delay();
		if (delay != null && (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0)) {
			throw ControlProblem.BAD_VALUE.toRefusal("\"delay\" must be a duration of at most one day, such as PT5S.",
					Map.of("key", "delay"));
		}
		RecordingBehavior behavior = view.toBehavior();
		this.executor.execute((account) -> {
			account.voice().recordings().behavior(behavior);
			return behavior;
		});
		return behavior();
	}

}
