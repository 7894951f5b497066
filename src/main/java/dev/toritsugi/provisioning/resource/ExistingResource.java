package dev.toritsugi.provisioning.resource;

/**
 * A resource that is there.
 *
 * @param resource as Twilio has it
 * @param sid its SID
 * @param busy whether somebody would miss it: a worker with a task, an activity that a
 * worker is in, a workflow or a queue with a task. Asked only of what may be deleted
 */
public record ExistingResource(ResourceState resource, String sid, boolean busy) {

	public ExistingResource(ResourceState resource, String sid) {
		this(resource, sid, false);
	}

}
