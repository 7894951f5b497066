package dev.toritsugi.sandbox.voice.conference;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.call.CallerInputListener;

/**
 * Reports the speech of a participant to subscribers of the conference event
 * {@code speaker}. Keys have no effect in a conference.
 */
record SpeechReporter(Participant participant, ConferenceCallbackSender callbacks) implements CallerInputListener {

	@Override
	public void keys(String keys) {
	}

	@Override
	public void speech(String text, Duration length) {
		this.callbacks.spoke(this.participant);
	}

}
