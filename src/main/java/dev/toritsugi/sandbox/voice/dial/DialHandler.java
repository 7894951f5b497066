package dev.toritsugi.sandbox.voice.dial;

import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;

/**
 * Passes each verb Dial to the handler for the nouns in Dial.
 */
public final class DialHandler {

	private final PhoneDialHandler phones;

	private final QueueDialHandler queues;

	private final ConferenceDialHandler conferences;

	public DialHandler(PhoneDialHandler phones, QueueDialHandler queues, ConferenceDialHandler conferences) {
		this.phones = phones;
		this.queues = queues;
		this.conferences = conferences;
	}

	/**
	 * Executes Dial. The first noun selects the handler, because Queue or Conference must
	 * be the only noun in Dial.
	 */
	public void dial(TwimlExecution execution, Dial dial) {
		Dial.Noun first = dial.nouns().get(0);
		if (first instanceof Dial.Queue queue) {
			this.queues.dial(execution, dial, queue);
		}
		else if (first instanceof Dial.Conference conference) {
			this.conferences.dial(execution, dial, conference);
		}
		else {
			this.phones.dial(execution, dial);
		}
	}

}
