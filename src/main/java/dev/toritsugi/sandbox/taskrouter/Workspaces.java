package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces of the account.
 */
public final class Workspaces {

	/** Names and availability as Twilio's page on activities has them. */
	private static final List<String> UNAVAILABLE = List.of("Offline", "Unavailable");

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final String accountSid;

	private final Register<Workspace> workspaces = new Register<>("/Workspaces");

	public Workspaces(Engine engine, Sids sids, Events events, String accountSid) {
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.accountSid = accountSid;
	}

	public Collection<Workspace> all() {
		return this.workspaces.all();
	}

	/**
	 * The workspace of that SID.
	 * @throws TwilioError if there is none
	 */
	public Workspace get(String sid) {
		return this.workspaces.get(sid);
	}

	/**
	 * The workflow of that SID, in whichever workspace, as Enqueue names it.
	 */
	public Optional<Workflow> workflow(String sid) {
		return all().stream().flatMap((workspace) -> workspace.workflows().find(sid).stream()).findFirst();
	}

	/**
	 * Makes a workspace as Twilio does: with three activities and five channels.
	 * @throws TwilioError if the name is taken
	 */
	public Workspace create(Workspace.Settings settings) {
		this.workspaces.requireFree(settings.friendlyName(), null);
		Workspace workspace = new Workspace(this.sids.next("WS", settings.friendlyName()), this.accountSid, settings,
				this.engine, this.sids, this.events);
		this.workspaces.add(workspace, settings.friendlyName());
		this.events.workspace(EventType.WORKSPACE_CREATED, workspace, workspace.sid(), new EventData(),
				"Workspace %s created".formatted(settings.friendlyName()));
		workspace.channels().createDefaults();
		Activity offline = workspace.activities().create(UNAVAILABLE.get(0), false);
		workspace.activities().create("Available", true);
		workspace.activities().create(UNAVAILABLE.get(1), false);
		workspace.activities(offline, offline);
		return workspace;
	}

	/**
	 * Adds what Twilio's template FIFO brings: one queue for everybody and a workflow
	 * into it, by the names of Twilio's samples.
	 */
	public void fillFifo(Workspace workspace) {
		TaskQueue queue = workspace.queues().create(TaskQueue.Settings.everybody("Sample Queue"));
		workspace.workflows()
			.create(new Workflow.Settings("Default Fifo Workflow",
					"{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}".formatted(queue.sid()),
					null, null, Workflow.Settings.DEFAULT_RESERVATION_TIMEOUT));
	}

	/**
	 * Changes a workspace.
	 * @param standard new default activity; null to keep it
	 * @param timeout new timeout activity; null to keep it
	 * @throws TwilioError if the name is taken, or if it is to become the only
	 * single-tasking workspace (Twilio's OpenAPI document on updating one)
	 */
	public void update(Workspace workspace, Workspace.Settings settings, @Nullable Activity standard,
			@Nullable Activity timeout) {
		String name = workspace.settings().friendlyName();
		this.workspaces.requireFree(settings.friendlyName(), workspace);
		requireCompany(workspace, settings);
		this.workspaces.rename(workspace, name, settings.friendlyName());
		workspace.activities((standard != null) ? standard : workspace.defaultActivity(),
				(timeout != null) ? timeout : workspace.timeoutActivity());
		workspace.change(settings, this.engine.now());
		this.events.workspace(EventType.WORKSPACE_UPDATED, workspace, workspace.sid(), new EventData(),
				"Workspace %s updated".formatted(settings.friendlyName()));
		workspace.workers().reconsider();
	}

	private void requireCompany(Workspace workspace, Workspace.Settings settings) {
		if (workspace.settings().multiTaskEnabled() && !settings.multiTaskEnabled()
				&& all().stream().allMatch((other) -> other.settings().multiTaskEnabled())) {
			throw TwilioError.badRequest(
					"MultiTaskEnabled of workspace %s can't be false, since there is no other single-tasking workspace"
						.formatted(workspace.sid()));
		}
	}

	/**
	 * Deletes a workspace with all that is in it. What Twilio does with tasks under way
	 * its pages don't say: here they are deleted too, and their reservations canceled.
	 */
	public void delete(Workspace workspace) {
		workspace.tasks().deleteAll();
		this.workspaces.remove(workspace, workspace.settings().friendlyName());
		this.events.workspace(EventType.WORKSPACE_DELETED, workspace, workspace.sid(), new EventData(),
				"Workspace %s deleted".formatted(workspace.settings().friendlyName()));
		this.events.tell();
	}

}
