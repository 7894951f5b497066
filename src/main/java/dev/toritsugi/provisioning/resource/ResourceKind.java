package dev.toritsugi.provisioning.resource;

/**
 * The kinds of resources, in the order in which they are made: each needs only those
 * before it. Deleted in reverse.
 */
public enum ResourceKind {

	WORKSPACE("workspace"), ACTIVITY("activity"),
	/**
	 * Which activities the workspace gives by itself: they have to be there before they
	 * can be named, and the workspace before them.
	 */
	WORKSPACE_ACTIVITIES("activities of workspace"), QUEUE("queue"), WORKFLOW("workflow"), WORKER("worker"),
	APPLICATION("TwiML application"),
	/** Bought in the Console: changed here, never made or given back. */
	PHONE_NUMBER("phone number");

	private final String label;

	ResourceKind(String label) {
		this.label = label;
	}

	/**
	 * What people call it.
	 */
	public String label() {
		return this.label;
	}

}
