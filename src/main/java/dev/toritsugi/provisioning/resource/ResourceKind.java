package dev.toritsugi.provisioning.resource;

/**
 * Kinds of resources at Twilio in creation order. A resource refers only to resources of
 * earlier kinds. Resources are deleted in the reverse order of kinds.
 */
public enum ResourceKind {

	WORKSPACE("workspace"), ACTIVITY("activity"),
	/**
	 * Default and timeout activity of the workspace. This is a separate kind because the
	 * workspace must exist before its activities, and the activities must exist before
	 * the workspace can refer to them.
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
