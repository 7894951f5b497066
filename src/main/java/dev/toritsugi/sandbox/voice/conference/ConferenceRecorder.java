package dev.toritsugi.sandbox.voice.conference;

import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import org.jspecify.annotations.Nullable;

/**
 * Records conferences. A recording starts when the conference starts, so that it does not
 * contain the music before, and ends with the conference.
 */
final class ConferenceRecorder {

	private final RecordingService recordings;

	/** The requested recordings of conferences that have not started, by SID. */
	private final Map<String, RecordingRequest> requested = new HashMap<>();

	/** The recordings of live conferences, by SID. */
	private final Map<String, Recording> running = new HashMap<>();

	ConferenceRecorder(RecordingService recordings) {
		this.recordings = recordings;
	}

	/** Starts a recording, or starts it later when the conference starts. */
	void request(Conference conference, @Nullable RecordingRequest request) {
		if (request != null && !this.running.containsKey(conference.sid())) {
			this.requested.putIfAbsent(conference.sid(), request);
			if (conference.status() == Conference.Status.IN_PROGRESS) {
				started(conference);
			}
		}
	}

	void started(Conference conference) {
		RecordingRequest request = this.requested.remove(conference.sid());
		if (request != null) {
			String first = conference.connected().get(0).call().sid();
			this.running.put(conference.sid(), this.recordings.startConference(conference.sid(), first, request));
		}
	}

	void ended(Conference conference) {
		this.requested.remove(conference.sid());
		Recording recording = this.running.remove(conference.sid());
		if (recording != null) {
			this.recordings.stop(recording);
		}
	}

}
