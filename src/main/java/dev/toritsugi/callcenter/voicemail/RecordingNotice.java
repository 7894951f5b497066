package dev.toritsugi.callcenter.voicemail;

/**
 * Whether callers are told that they are recorded, before the recording begins.
 */
public enum RecordingNotice {

	/** A prompt says that the caller is recorded, and why. */
	ANNOUNCE,

	/** The caller is recorded only after having agreed by pressing 1. */
	ASK,

	/** The caller is recorded without a notice. */
	OFF

}
