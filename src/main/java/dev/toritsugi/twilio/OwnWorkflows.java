package dev.toritsugi.twilio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The workflows whose tasks this server completes, cancels and extends. These are the
 * workflow of the settings, the workflows that the settings named before, and the
 * workflows that {@code provision apply} has created. All other workflows of the
 * workspace belong to other applications.
 */
public final class OwnWorkflows {

	private static final String WORKFLOW = "WW";

	/** Settings of the SID file that {@code provision apply} writes. */
	private static final List<String> KEYS = List.of("provisioning.made", "provisioning.former");

	private final Set<String> sids = new LinkedHashSet<>();

	/**
	 * @param configured value of {@code twilio.workflow-sid}
	 * @param further SIDs of further resources; only the workflows among them matter
	 */
	public OwnWorkflows(String configured, List<String> further) {
		this.sids.add(configured);
		further.stream().filter((sid) -> sid.startsWith(WORKFLOW)).forEach(this.sids::add);
	}

	/**
	 * Reads the workflows from the SID file's settings.
	 * @param configured value of {@code twilio.workflow-sid}
	 * @param settings function that returns the values of a list setting for its key
	 */
	public static OwnWorkflows of(String configured, Function<String, List<String>> settings) {
		return new OwnWorkflows(configured, KEYS.stream().flatMap((key) -> settings.apply(key).stream()).toList());
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
