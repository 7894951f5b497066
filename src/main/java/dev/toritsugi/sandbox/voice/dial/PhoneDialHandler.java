package dev.toritsugi.sandbox.voice.dial;

import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.detection.AnsweringMachineDetector;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.interpreter.WhisperPlayer;
import dev.toritsugi.sandbox.voice.number.CallerIdCheck;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.recording.RecordingService;

/**
 * Executes Dial with numbers, clients and SIP addresses. The phones ring simultaneously
 * or sequentially. The call is connected to the first phone that answers.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial</a>
 */
public final class PhoneDialHandler {

	private final PhoneDialServices services;

	public PhoneDialHandler(Engine engine, CallRegistry calls, CalleePhoneService calleePhones,
			CallProgressReporter progressReporter, WhisperPlayer whisperPlayer, RecordingService recordings,
			AnsweringMachineDetector detector, CallerIdCheck callerIds) {
		this.services = new PhoneDialServices(engine, calls, calleePhones, progressReporter, whisperPlayer, recordings,
				detector, callerIds);
	}

	/**
	 * Executes Dial.
	 */
	public void dial(TwimlExecution execution, Dial dial) {
		List<Dial.Endpoint> endpoints = dial.nouns()
			.stream()
			.filter(Dial.Endpoint.class::isInstance)
			.map(Dial.Endpoint.class::cast)
			.toList();
		new PhoneDialAttempt(this.services, execution, dial, endpoints).begin();
	}

}
