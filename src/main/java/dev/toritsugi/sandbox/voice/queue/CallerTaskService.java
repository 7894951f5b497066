package dev.toritsugi.sandbox.voice.queue;

import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.AttributesParser;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates, cancels and ends the TaskRouter tasks of queued callers.
 */
public final class CallerTaskService {

	private static final int INVALID_WORKFLOW = 14220;

	private static final int INVALID_ATTRIBUTES = 14221;

	private final Engine engine;

	private final TaskRouter taskRouter;

	private final VoiceParameters parameters;

	public CallerTaskService(Engine engine, TaskRouter taskRouter, VoiceParameters parameters) {
		this.engine = engine;
		this.taskRouter = taskRouter;
		this.parameters = parameters;
	}

	/**
	 * Whether a task can be created for the caller. If no task can be created, reports
	 * the reason as a debugger alert.
	 */
	boolean accepts(Call caller, Enqueue enqueue) {
		if (this.taskRouter.workflows().find(enqueue.queue()).isEmpty()) {
			this.engine.alert(INVALID_WORKFLOW,
					"<Enqueue>: " + TwilioError.notFound("/Workflows/" + enqueue.queue()).getMessage());
			return false;
		}
		return attributes(caller, enqueue) != null;
	}

	@Nullable Task create(Call caller, Enqueue enqueue) {
		Optional<Workflow> workflow = this.taskRouter.workflows().find(enqueue.queue());
		ObjectNode attributes = attributes(caller, enqueue);
		Enqueue.Task noun = enqueue.task();
		if (workflow.isEmpty() || attributes == null || noun == null) {
			return null;
		}
		Task task = this.taskRouter.tasks()
			.createVoiceTask(workflow.get(), attributes, noun.priority(), noun.timeout());
		caller.relations().setTask(task);
		return task;
	}

	/**
	 * Ends the task of a caller who left the queue. Cancels a task that no worker has
	 * accepted. An accepted task ends when the caller's call ends.
	 */
	void endTask(QueueMember member, String reason) {
		Task task = member.task();
		if (task == null) {
			return;
		}
		if (task.status().open()) {
			this.taskRouter.tasks().cancel(task, reason);
		}
		else if (member.caller().over()) {
			this.taskRouter.tasks().callEnded(task);
		}
		else {
			member.caller().whenOver(() -> this.taskRouter.tasks().callEnded(task));
		}
	}

	/**
	 * Merges the task attributes in the document with the attributes of the call. Returns
	 * null if the attributes in the document are invalid. UNCONFIRMED: Twilio's pages
	 * don't say which value is used if both the document and the call contain an
	 * attribute. The sandbox uses the call's value, because the application finds the
	 * call by the attribute {@code call_sid}. UNCONFIRMED: Twilio's pages don't say
	 * whether the limit of 4,096 characters applies before or after the merge. The
	 * sandbox applies it to both, because attributes that it accepts are valid either
	 * way. What TaskRouter adds later, such as {@code worker_call_sid}, is not counted,
	 * because a call that rings already must not fail.
	 */
	private @Nullable ObjectNode attributes(Call caller, Enqueue enqueue) {
		try {
			Enqueue.Task noun = enqueue.task();
			ObjectNode attributes = AttributesParser.parse("the text of <Task>",
					(noun != null) ? noun.attributes() : "{}");
			this.parameters.attributesOf(caller).forEach(attributes::put);
			AttributesParser.requireLength("the text of <Task>, with the attributes of the call,",
					attributes.toString());
			return attributes;
		}
		catch (TwilioError ex) {
			this.engine.alert(INVALID_ATTRIBUTES, String.valueOf(ex.getMessage()));
			return null;
		}
	}

}
