package dev.toritsugi.sandbox.api.recording;

import java.util.Objects;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import dev.toritsugi.sandbox.voice.recording.RecordingStatus;

/**
 * A request that pauses, continues or stops a recording.
 *
 * @param status requested status: paused, in-progress or stopped
 * @param skip whether the pause is left out of the recording instead of becoming silence
 */
record RecordingUpdate(String status, boolean skip) {

	/**
	 * Twilio's error number for a call that is not in progress. UNCONFIRMED: Twilio's
	 * pages name no error number for a recording that has ended.
	 */
	private static final int NOT_ELIGIBLE = 21220;

	static RecordingUpdate read(RequestParameters parameters) {
		String behavior = Objects.requireNonNullElse(parameters.filter("PauseBehavior"), "silence");
		if (!behavior.equals("skip") && !behavior.equals("silence")) {
			throw TwilioError.badRequest("Invalid value for parameter PauseBehavior");
		}
		return new RecordingUpdate(parameters.required("Status", 20), behavior.equals("skip"));
	}

	/**
	 * Changes a recording.
	 * @param show supplier of the response body. A stopped recording is shown before it
	 * is processed, because Twilio answers with the status {@code stopped}
	 */
	<T> T apply(AccountRequest request, Recording recording, Supplier<T> show) {
		RecordingService recordings = request.account().voice().recordings();
		if (!recording.active()) {
			throw TwilioError.refused(NOT_ELIGIBLE, "Requested resource is not eligible for recording");
		}
		switch (this.status) {
			case "paused" -> recordings.pause(recording, this.skip);
			case "in-progress" -> {
				if (recording.status() == RecordingStatus.PAUSED) {
					recordings.resume(recording);
				}
			}
			case "stopped" -> {
				recordings.end(recording);
				T shown = show.get();
				recordings.process(recording);
				return shown;
			}
			default -> throw TwilioError.badRequest("Invalid value for parameter Status");
		}
		return show.get();
	}

}
