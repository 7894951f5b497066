package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingStatus;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a call or a conference.
 *
 * @param call SID of the recorded call
 * @param from caller of the recorded call; omitted if the call has been deleted
 * @param conference name of the recorded conference; omitted if a call was recorded
 * @param seconds length; omitted if the recording has not ended
 * @param media whether the recording has a media file, at
 * {@code /sandbox/recordings/{sid}.wav}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordingView(String sid, String call, @Nullable String from, @Nullable String conference, String status,
		Instant started, @Nullable Long seconds, boolean media) {

	private static final int MOST = 20;

	/** Returns the newest recordings that have not been deleted, oldest first. */
	static List<RecordingView> newest(SandboxAccount account) {
		List<Recording> all = account.voice()
			.recordings()
			.all()
			.stream()
			.filter((recording) -> recording.status() != RecordingStatus.DELETED)
			.toList();
		return all.stream()
			.skip(Math.max(0, all.size() - MOST))
			.map((recording) -> RecordingView.of(recording, account))
			.toList();
	}

	private static RecordingView of(Recording recording, SandboxAccount account) {
		return new RecordingView(recording.sid(), recording.callSid(),
				account.calls().find(recording.callSid()).map(Call::from).orElse(null),
				(recording.conferenceSid() != null) ? account.voice()
					.conferences()
					.find(recording.conferenceSid())
					.map(Conference::friendlyName)
					.orElse(null) : null,
				recording.status().value(), recording.started(),
				recording.active() ? null : recording.length(account.engine().now()).toSeconds(), recording.hasMedia());
	}

}
