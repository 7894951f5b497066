package dev.toritsugi.sandbox.voice.dial;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.detection.AnsweringMachineDetector;
import dev.toritsugi.sandbox.voice.interpreter.WhisperPlayer;
import dev.toritsugi.sandbox.voice.number.CallerIdCheck;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.recording.RecordingService;

/**
 * The services that {@link PhoneDialAttempt} uses.
 */
record PhoneDialServices(Engine engine, CallRegistry calls, CalleePhoneService calleePhones,
		CallProgressReporter progressReporter, WhisperPlayer whisperPlayer, RecordingService recordings,
		AnsweringMachineDetector detector, CallerIdCheck callerIds) {

}
