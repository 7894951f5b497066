package dev.toritsugi.provisioning.resource;

/**
 * A resource that is there.
 *
 * @param resource as Twilio has it
 * @param sid its SID
 * @param busy whether work is on it that deleting it would lose: a worker with a task
 */
public record Found(Resource resource, String sid, boolean busy) {

	public Found(Resource resource, String sid) {
		this(resource, sid, false);
	}

}
