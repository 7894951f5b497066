package dev.toritsugi.sandbox.voice.dial;

import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;

/**
 * Executes the verb Dial with the handler for its noun.
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
	 * Executes the verb. A queue or a conference is the only noun of its Dial.
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
