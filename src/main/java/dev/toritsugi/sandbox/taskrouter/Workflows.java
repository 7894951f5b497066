package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * The workflows of a workspace.
 */
public final class Workflows {

	private final Workspace workspace;

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final Register<Workflow> workflows;

	Workflows(Workspace workspace, Engine engine, Sids sids, Events events) {
		this.workspace = workspace;
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.workflows = new Register<>(workspace.path() + "/Workflows");
	}

	public Collection<Workflow> all() {
		return this.workflows.all();
	}

	/**
	 * The workflow of that SID.
	 * @throws TwilioError if there is none
	 */
	public Workflow get(String sid) {
		return this.workflows.get(sid);
	}

	public Optional<Workflow> find(@Nullable String sid) {
		return this.workflows.find(sid);
	}

	/**
	 * The workflow of that name, in any case.
	 */
	public Optional<Workflow> named(String friendlyName) {
		return this.workflows.named(friendlyName);
	}

	/**
	 * Makes a workflow.
	 * @throws TwilioError if the name is taken, the configuration can't be read, or names
	 * a queue that is not there
	 */
	public Workflow create(Workflow.Settings settings) {
		this.workflows.requireFree(settings.friendlyName(), null);
		WorkflowConfiguration configuration = configuration(settings);
		Workflow workflow = new Workflow(this.sids.next("WW", settings.friendlyName()), this.workspace, settings,
				configuration, this.engine.now());
		this.workflows.add(workflow, settings.friendlyName());
		happened(EventType.WORKFLOW_CREATED, workflow, "created");
		return workflow;
	}

	/**
	 * Changes a workflow.
	 * @param reEvaluate whether its waiting tasks begin the new configuration from its
	 * top; otherwise they end the step that they are in
	 * @throws TwilioError as {@link #create(Workflow.Settings)} does
	 */
	public void update(Workflow workflow, Workflow.Settings settings, boolean reEvaluate) {
		this.workflows.requireFree(settings.friendlyName(), workflow);
		WorkflowConfiguration configuration = configuration(settings);
		this.workflows.rename(workflow, workflow.friendlyName(), settings.friendlyName());
		workflow.change(settings, configuration, this.engine.now());
		happened(EventType.WORKFLOW_UPDATED, workflow, "updated");
		if (reEvaluate) {
			this.workspace.tasks().reEvaluate(workflow);
		}
	}

	/**
	 * Deletes a workflow through which no task is on its way. Twilio documents no such
	 * condition; without it, a waiting task would be lost.
	 * @throws TwilioError if one is
	 */
	public void delete(Workflow workflow) {
		if (this.workspace.tasks()
			.all()
			.stream()
			.anyMatch((task) -> task.workflow() == workflow && !task.status().ended())) {
			throw TwilioError.badRequest("Workflow %s has tasks".formatted(workflow.sid()));
		}
		this.workflows.remove(workflow, workflow.friendlyName());
		happened(EventType.WORKFLOW_DELETED, workflow, "deleted");
	}

	boolean leadTo(TaskQueue queue) {
		return all().stream().anyMatch((workflow) -> workflow.configuration().queueSids().contains(queue.sid()));
	}

	private WorkflowConfiguration configuration(Workflow.Settings settings) {
		WorkflowConfiguration configuration = WorkflowConfigurationParser.parse(settings.configuration());
		for (String queueSid : configuration.queueSids()) {
			if (this.workspace.queues().find(queueSid).isEmpty()) {
				throw TwilioError.badRequest("Configuration: there is no TaskQueue " + queueSid);
			}
		}
		return configuration;
	}

	private void happened(EventType type, Workflow workflow, String what) {
		this.events.workspace(type, this.workspace, workflow.sid(), new EventData().workflow(workflow),
				"Workflow %s %s".formatted(workflow.friendlyName(), what));
		this.events.tell();
	}

}
