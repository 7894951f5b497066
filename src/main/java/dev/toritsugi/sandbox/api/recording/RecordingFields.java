package dev.toritsugi.sandbox.api.recording;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The properties that all of Twilio's JSON formats of a recording have. Recordings in the
 * sandbox have no price and are not encrypted.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/recording">Twilio: Recording
 * resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record RecordingFields(String sid, String accountSid, String callSid, @Nullable String conferenceSid, String status,
		int channels, String source, @Nullable Integer errorCode, @Nullable String duration, String startTime,
		String dateCreated, String dateUpdated, @Nullable String price, @Nullable String priceUnit,
		@Nullable String encryptionDetails, String apiVersion, String uri) {

	/**
	 * @param path path of the recording, relative to the account
	 */
	static RecordingFields of(Recording recording, String path, AccountRequest request) {
		RecordingStatus status = recording.status();
		String started = TwilioDateFormat.rfc2822(recording.started());
		return new RecordingFields(recording.sid(), request.accountSid(), recording.callSid(),
				recording.conferenceSid(),
				(status == RecordingStatus.FAILED) ? RecordingStatus.ABSENT.value() : status.value(),
				recording.request().channels(), recording.request().source().value(), recording.errorCode(),
				recording.active() ? null
						: String.valueOf(recording.length(request.account().engine().now()).toSeconds()),
				started, started, TwilioDateFormat.rfc2822(recording.updated()), null, null, null, "2010-04-01",
				request.uri(path + ".json"));
	}

}
