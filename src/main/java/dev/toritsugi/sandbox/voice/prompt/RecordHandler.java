package dev.toritsugi.sandbox.voice.prompt;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;

/**
 * Executes Record. The sandbox records no audio. A recording has a SID, a length measured
 * by the sandbox clock, and a URL that returns no content. The caller is silent until a
 * control API request makes the caller speak.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record</a>
 */
public final class RecordHandler {

	private final Engine engine;

	private final SidGenerator sids;

	private final String accountSid;

	public RecordHandler(Engine engine, SidGenerator sids, String accountSid) {
		this.engine = engine;
		this.sids = sids;
		this.accountSid = accountSid;
	}

	/**
	 * Executes Record.
	 */
	public void record(TwimlExecution execution, RecordMessage verb) {
		if (verb.playBeep()) {
			execution.call().hear(new HeardPrompt(this.engine.now(), "Record", "beep", null));
		}
		new ActiveRecording(this.engine, this.accountSid, this.sids.next("RE"), execution, verb).begin();
	}

}
