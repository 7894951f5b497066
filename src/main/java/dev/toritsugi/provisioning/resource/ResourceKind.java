package dev.toritsugi.provisioning.resource;

/**
 * Kinds of resources at Twilio in creation order. A resource refers only to resources of
 * earlier kinds. Resources are deleted in the reverse order of kinds.
 */
public enum ResourceKind {

	WORKSPACE("workspace"), ACTIVITY("activity"),
	/**
	 * Default and timeout activity of the workspace. This kind is separate from the kind
	 * WORKSPACE, because the workspace is created before its activities and can refer to
	 * an activity only after the activity exists.
	 */
	WORKSPACE_ACTIVITIES("activity settings of workspace"), QUEUE("queue"), WORKFLOW("workflow"), WORKER("worker"),
	APPLICATION("TwiML application"),
	/**
	 * Provisioning updates phone numbers but never creates or deletes them, because they
	 * are bought and released in the Console.
	 */
	PHONE_NUMBER("phone number");

	private final String label;

	ResourceKind(String label) {
		this.label = label;
	}

	/**
	 * Returns the name of the kind for output and messages.
	 */
	public String label() {
		return this.label;
	}

}
