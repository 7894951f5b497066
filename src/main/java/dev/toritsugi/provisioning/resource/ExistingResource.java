package dev.toritsugi.provisioning.resource;

/**
 * A resource that exists at Twilio.
 *
 * @param state kind, name and fields as read from Twilio
 * @param sid SID of the resource; empty for a resource that Twilio is about to create
 * with a new workspace
 * @param inUse whether deletion would disturb the call centre: a worker with an open
 * task, an activity that a worker is in, a workflow or a queue with an open task. Asked
 * of Twilio only for resources that may be deleted, false for all others
 */
public record ExistingResource(ResourceState state, String sid, boolean inUse) {

	public ExistingResource(ResourceState state, String sid) {
		this(state, sid, false);
	}

	/**
	 * The same resource with an answer to whether it is in use.
	 */
	public ExistingResource withInUse(boolean inUse) {
		return new ExistingResource(this.state, this.sid, inUse);
	}

}
