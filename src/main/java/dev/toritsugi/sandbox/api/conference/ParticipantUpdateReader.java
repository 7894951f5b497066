package dev.toritsugi.sandbox.api.conference;

import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.voice.VoiceSettingsReader;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request that changes a participant.
 *
 * @param parameters parameters of the request
 * @see <a href=
 * "https://www.twilio.com/docs/voice/api/conference-participant-resource#update-a-participant-resource">Twilio:
 * update a Participant</a>
 */
record ParticipantUpdateReader(RequestParameters parameters) {

	ParticipantUpdate read() {
		VoiceUrl announce = VoiceSettingsReader.ofCall(this.parameters).address("AnnounceUrl", "AnnounceMethod");
		return new ParticipantUpdate(this.parameters.flag("Muted"), this.parameters.flag("Hold"),
				music("HoldUrl", "HoldMethod", "GET"), this.parameters.flag("EndConferenceOnExit"),
				this.parameters.flag("BeepOnExit"), coaching(this.parameters), music("WaitUrl", "WaitMethod", "POST"),
				(announce != null) ? new ParticipantUpdate.Announcement(announce.method(), announce.url()) : null);
	}

	/**
	 * Reads whom the participant coaches, or returns null if the request does not say.
	 * {@code CallSidToCoach} implies {@code Coaching=true}.
	 * @throws TwilioError if {@code Coaching} is true and {@code CallSidToCoach} is
	 * missing
	 */
	static ParticipantUpdate.@Nullable Coaching coaching(RequestParameters parameters) {
		Boolean coaching = parameters.flag("Coaching");
		String call = parameters.filter("CallSidToCoach");
		if (Boolean.TRUE.equals(coaching) && call == null) {
			throw TwilioError.badRequest("CallSidToCoach is required if Coaching is true");
		}
		if (Boolean.FALSE.equals(coaching)) {
			return new ParticipantUpdate.Coaching(null);
		}
		return (call != null) ? new ParticipantUpdate.Coaching(call) : null;
	}

	/**
	 * Reads the URL of music, or returns null if the parameter is missing. An empty URL
	 * means silence.
	 */
	private ParticipantUpdate.@Nullable Music music(String name, String methodName, String standard) {
		return music(this.parameters, name, methodName, standard);
	}

	static ParticipantUpdate.@Nullable Music music(RequestParameters parameters, String name, String methodName,
			String standard) {
		String url = parameters.url(name);
		String method = VoiceSettingsReader.ofCall(parameters).method(methodName, standard);
		return (url != null) ? new ParticipantUpdate.Music(url, method) : null;
	}

}
