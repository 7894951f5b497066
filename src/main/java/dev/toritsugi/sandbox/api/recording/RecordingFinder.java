package dev.toritsugi.sandbox.api.recording;

import java.util.List;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingStatus;

/**
 * Finds the recordings of the account, of a call or of a conference.
 *
 * @param request request for the recordings
 * @param path path of the call or the conference, relative to the account; empty for the
 * recordings of the account
 * @param belongs whether a recording belongs to the call or the conference
 */
record RecordingFinder(AccountRequest request, String path, Predicate<Recording> belongs) {

	/** Selects the recording that is in progress or paused. */
	private static final String CURRENT = "Twilio.CURRENT";

	static final Predicate<Recording> NOT_DELETED = (recording) -> recording.status() != RecordingStatus.DELETED;

	/** Returns the recordings from newest to oldest. */
	List<Recording> list(Predicate<Recording> filter) {
		return AccountRequest.newestFirst(this.request.account().voice().recordings().all())
			.stream()
			.filter(this.belongs.and(filter))
			.toList();
	}

	/**
	 * Returns a recording that was not deleted.
	 * @param sid SID of the recording, or {@code Twilio.CURRENT} for the newest recording
	 * that has not ended
	 * @throws TwilioError 404 if there is no such recording
	 */
	Recording find(String sid) {
		return find(sid, NOT_DELETED);
	}

	Recording find(String sid, Predicate<Recording> filter) {
		Predicate<Recording> wanted = sid.equals(CURRENT) ? Recording::active
				: (recording) -> recording.sid().equals(sid);
		return list(filter.and(wanted)).stream()
			.findFirst()
			.orElseThrow(() -> this.request.notFound("%s/Recordings/%s".formatted(this.path, sid)));
	}

}
