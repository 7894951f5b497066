package dev.toritsugi.provisioning.resource;

/**
 * A resource that exists at Twilio.
 *
 * @param state kind, name and fields that were read from Twilio
 * @param sid SID of the resource, or empty if Twilio will create the resource together
 * with a new workspace
 * @param inUse whether deleting the resource would disturb the call centre. A worker,
 * workflow or queue with an open task is in use, and so is an activity that is a worker's
 * current activity. The value is determined only for resources that may be deleted, and
 * is false for all other resources
 */
public record ExistingResource(ResourceState state, String sid, boolean inUse) {

	public ExistingResource(ResourceState state, String sid) {
		this(state, sid, false);
	}

	/**
	 * Returns a copy of this resource with the given value of {@code inUse}.
	 */
	public ExistingResource withInUse(boolean inUse) {
		return new ExistingResource(this.state, this.sid, inUse);
	}

}
