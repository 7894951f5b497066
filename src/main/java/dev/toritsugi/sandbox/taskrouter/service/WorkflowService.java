package dev.toritsugi.sandbox.taskrouter.service;

import java.util.List;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.WorkflowRouter;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowConfiguration;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowConfigurationParser;

/**
 * Creates, changes and deletes the workflows of a workspace.
 */
public final class WorkflowService extends AbstractResourceService<Workflow> {

	private final Engine engine;

	private final SidGenerator sids;

	private final TaskRouterResources resources;

	private final WorkflowRouter router;

	private final EventPublisher events;

	public WorkflowService(Engine engine, SidGenerator sids, EventPublisher events, TaskRouterResources resources,
			WorkflowRouter router) {
		super(resources.workflows());
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.resources = resources;
		this.router = router;
	}

	/**
	 * Returns the workflow with the given SID from any workspace, or empty if no workflow
	 * has this SID. All workspaces are searched because the TwiML verb Enqueue contains a
	 * workflow SID but no workspace SID.
	 */
	public Optional<Workflow> find(String sid) {
		return this.resources.workflows().find(sid);
	}

	/**
	 * Creates a workflow.
	 * @throws TwilioError 400 if the name is taken, or if the configuration is invalid or
	 * contains an unknown queue SID
	 */
	public Workflow create(Workspace workspace, Workflow.Settings settings) {
		in(workspace).requireFree(settings.friendlyName(), null);
		WorkflowConfiguration configuration = configuration(workspace, settings);
		Workflow workflow = new Workflow(this.sids.next("WW", settings.friendlyName()), workspace, settings,
				configuration, this.engine.now());
		in(workspace).add(workflow, settings.friendlyName());
		record(EventType.WORKFLOW_CREATED, workflow, "created");
		return workflow;
	}

	/**
	 * Changes the settings of a workflow.
	 * @param reEvaluate whether waiting tasks are routed again from the first filter; if
	 * false, waiting tasks stay at their target until its timeout
	 * @throws TwilioError 400 if the name is taken, or if the configuration is invalid or
	 * contains an unknown queue SID
	 */
	public void update(Workflow workflow, Workflow.Settings settings, boolean reEvaluate) {
		Workspace workspace = workflow.workspace();
		in(workspace).requireFree(settings.friendlyName(), workflow);
		WorkflowConfiguration configuration = configuration(workspace, settings);
		in(workspace).rename(workflow, workflow.friendlyName(), settings.friendlyName());
		workflow.change(settings, configuration, this.engine.now());
		record(EventType.WORKFLOW_UPDATED, workflow, "updated");
		if (reEvaluate) {
			reEvaluate(workflow);
		}
	}

	/**
	 * Deletes a workflow that has no tasks. The sandbox refuses to delete a workflow with
	 * tasks, because the tasks of a deleted workflow would never be offered. Twilio does
	 * not document whether a workflow with tasks can be deleted.
	 * @throws TwilioError 400 if the workflow has tasks
	 */
	public void delete(Workflow workflow) {
		if (this.resources.tasks()
			.in(workflow.workspace())
			.all()
			.stream()
			.anyMatch((task) -> task.workflow() == workflow && !task.status().ended())) {
			throw TwilioError.badRequest("Workflow %s has tasks".formatted(workflow.sid()));
		}
		in(workflow.workspace()).remove(workflow, workflow.friendlyName());
		record(EventType.WORKFLOW_DELETED, workflow, "deleted");
	}

	private void reEvaluate(Workflow workflow) {
		List.copyOf(this.resources.tasks().in(workflow.workspace()).all())
			.stream()
			.filter((task) -> task.workflow() == workflow && task.status() == TaskStatus.PENDING)
			.forEach(this.router::enter);
		this.events.publish();
	}

	private WorkflowConfiguration configuration(Workspace workspace, Workflow.Settings settings) {
		WorkflowConfiguration configuration = WorkflowConfigurationParser.parse(settings.configuration());
		for (String queueSid : configuration.queueSids()) {
			if (this.resources.queues().in(workspace).find(queueSid).isEmpty()) {
				throw TwilioError.badRequest("Configuration: there is no TaskQueue " + queueSid);
			}
		}
		return configuration;
	}

	private void record(EventType type, Workflow workflow, String what) {
		this.events.workspace(type, workflow.workspace(), workflow.sid(), new EventData().workflow(workflow),
				"Workflow %s %s".formatted(workflow.friendlyName(), what));
		this.events.publish();
	}

}
