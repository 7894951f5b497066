package dev.toritsugi.sandbox.voice.prompt;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.recording.RecordingService;

/**
 * Executes Record. The caller is silent until a control API request makes the caller
 * speak.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record</a>
 */
public final class RecordHandler {

	private final Engine engine;

	private final RecordingService recordings;

	public RecordHandler(Engine engine, RecordingService recordings) {
		this.engine = engine;
		this.recordings = recordings;
	}

	/**
	 * Executes Record.
	 */
	public void record(TwimlExecution execution, RecordMessage verb) {
		if (verb.playBeep()) {
			execution.call().hear(new HeardPrompt(this.engine.now(), "Record", "beep", null));
		}
		new ActiveRecording(this.engine, this.recordings, execution, verb).begin();
	}

}
