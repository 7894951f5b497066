package dev.toritsugi.provisioning.resource;

/**
 * Kinds of resources at Twilio, in the order of creation: a resource refers only to
 * resources of earlier kinds. Deletion goes in reverse order.
 */
public enum ResourceKind {

	WORKSPACE("workspace"), ACTIVITY("activity"),
	/**
	 * Default and timeout activity of the workspace. A kind of its own: an activity must
	 * exist before the workspace can refer to it, and the workspace must exist before its
	 * activities.
	 */
	WORKSPACE_ACTIVITIES("activity settings of workspace"), QUEUE("queue"), WORKFLOW("workflow"), WORKER("worker"),
	APPLICATION("TwiML application"),
	/** Bought and released in the Console: updated here, never created or deleted. */
	PHONE_NUMBER("phone number");

	private final String label;

	ResourceKind(String label) {
		this.label = label;
	}

	/**
	 * Name of the kind in output and messages.
	 */
	public String label() {
		return this.label;
	}

}
