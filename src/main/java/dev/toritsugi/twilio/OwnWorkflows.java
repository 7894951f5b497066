package dev.toritsugi.twilio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The workflows whose tasks this server completes, cancels and extends: the workflow of
 * the settings, and the workflows that {@code provision apply} has created. All other
 * workflows of the workspace belong to other applications.
 */
public final class OwnWorkflows {

	private static final String WORKFLOW = "WW";

	private final Set<String> sids = new LinkedHashSet<>();

	/**
	 * @param configured value of {@code twilio.workflow-sid}
	 * @param created SIDs of all resources that {@code provision apply} has created
	 */
	public OwnWorkflows(String configured, List<String> created) {
		this.sids.add(configured);
		created.stream().filter((sid) -> sid.startsWith(WORKFLOW)).forEach(this.sids::add);
	}

	/**
	 * Whether a workflow belongs to this server.
	 * @param workflowSid SID of a task's workflow, or null if the task has none
	 */
	public boolean contains(@Nullable String workflowSid) {
		return workflowSid != null && this.sids.contains(workflowSid);
	}

	/** Returns the SIDs of the workflows, each WW and 32 hex digits. */
	public Set<String> sids() {
		return Set.copyOf(this.sids);
	}

}
