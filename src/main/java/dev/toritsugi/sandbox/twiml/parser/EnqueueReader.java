package dev.toritsugi.sandbox.twiml.parser;

import java.time.Duration;

import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Reads the verb Enqueue.
 */
final class EnqueueReader {

	private static final VerbElement.Codes ACTION = new VerbElement.Codes(14203, 14201);

	private static final VerbElement.Codes WAIT = new VerbElement.Codes(14202, 14206);

	private static final int NAME_TOO_SHORT = 14204;

	private static final int NAME_TOO_LONG = 14205;

	private static final int LONGEST_NAME = 64;

	private static final int LARGEST_QUEUE = 5000;

	/**
	 * Upper limit of the task time-out in seconds (two weeks), according to Twilio's
	 * OpenAPI document.
	 */
	private static final int LONGEST_TASK = 1_209_600;

	private final TwimlParser parser;

	EnqueueReader(TwimlParser parser) {
		this.parser = parser;
	}

	Verb read(VerbElement element) throws TwimlException {
		String workflowSid = element.text("workflowSid");
		Enqueue.Task task = task(element);
		if (workflowSid == null && task != null) {
			throw new TwimlException(TwimlException.SCHEMA_VALIDATION, "<Enqueue> has a task but no workflowSid");
		}
		return new Enqueue((workflowSid != null) ? workflowSid : queueName(element),
				(workflowSid != null && task == null) ? new Enqueue.Task("{}", null, null) : task,
				element.twimlUrl("action", "method", ACTION), element.twimlUrl("waitUrl", "waitUrlMethod", WAIT),
				element.number("maxQueueSize", 1, LARGEST_QUEUE, TwimlException.SCHEMA_VALIDATION));
	}

	private Enqueue.@Nullable Task task(VerbElement element) throws TwimlException {
		Enqueue.Task task = null;
		for (VerbElement child : element.children()) {
			if (task != null || !(child.name().equals("Task") || child.name().equals("TaskAttributes"))) {
				throw TwimlParser.unknown(child);
			}
			Integer timeout = child.number("timeout", 1, LONGEST_TASK, TwimlException.SCHEMA_VALIDATION);
			task = new Enqueue.Task(child.content(),
					child.number("priority", 0, Integer.MAX_VALUE, TwimlException.SCHEMA_VALIDATION),
					(timeout != null) ? Duration.ofSeconds(timeout) : null);
			this.parser.finish(child);
		}
		return task;
	}

	private static String queueName(VerbElement element) throws TwimlException {
		String name = element.content();
		if (name.isEmpty()) {
			throw new TwimlException(NAME_TOO_SHORT, "<Enqueue> names neither a workflow nor a queue");
		}
		if (name.length() > LONGEST_NAME) {
			throw new TwimlException(NAME_TOO_LONG, "the name of a queue must have at most 64 characters");
		}
		return name;
	}

}
