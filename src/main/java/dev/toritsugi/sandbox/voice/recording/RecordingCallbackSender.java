package dev.toritsugi.sandbox.voice.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.StatusCallbackSender;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;

/**
 * Sends the status callbacks of recordings.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/voice/api/recording#recordingstatuscallback">Twilio:
 * recording status callback</a>
 */
final class RecordingCallbackSender {

	private final Engine engine;

	private final String accountSid;

	private final Supplier<String> apiUrl;

	/**
	 * @param apiUrl base URL of the REST API, for the URLs of media files
	 */
	RecordingCallbackSender(Engine engine, String accountSid, Supplier<String> apiUrl) {
		this.engine = engine;
		this.accountSid = accountSid;
		this.apiUrl = apiUrl;
	}

	/**
	 * Returns the parameters about a recording that requests to action URLs and callbacks
	 * contain.
	 */
	Map<String, String> parameters(Recording recording) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("RecordingUrl", "%s/2010-04-01/Accounts/%s/Recordings/%s".formatted(this.apiUrl.get(),
				this.accountSid, recording.sid()));
		parameters.put("RecordingSid", recording.sid());
		parameters.put("RecordingDuration", String.valueOf(recording.length(this.engine.now()).toSeconds()));
		return parameters;
	}

	/** Sends a callback if the recording's subscription includes the event. */
	void send(Recording recording, String event) {
		RecordingRequest request = recording.request();
		RecordingRequest.Callback callback = request.callback();
		if (callback == null || !callback.events().contains(event)) {
			return;
		}
		Map<String, String> all = new LinkedHashMap<>();
		all.put("AccountSid", this.accountSid);
		if (recording.conferenceSid() != null) {
			all.put("ConferenceSid", recording.conferenceSid());
		}
		else {
			all.put("CallSid", recording.callSid());
		}
		all.putAll(parameters(recording));
		all.put("RecordingStatus", event);
		all.put("RecordingChannels", String.valueOf(request.channels()));
		all.put("RecordingSource", request.source().value());
		all.put("RecordingStartTime", VoiceParameters.timestamp(recording.started()));
		if (request.track() != null) {
			all.put("RecordingTrack", request.track());
		}
		if (recording.errorCode() != null) {
			all.put("ErrorCode", String.valueOf(recording.errorCode()));
		}
		new StatusCallbackSender(this.engine).send(
				Webhook.by(callback.method(), Webhook.Kind.RECORDING_STATUS, callback.url(), all),
				"the recording status callback");
	}

}
