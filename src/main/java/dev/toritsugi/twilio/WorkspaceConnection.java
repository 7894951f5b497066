package dev.toritsugi.twilio;

/**
 * Asks Twilio about the one workspace that this server works in.
 */
class WorkspaceConnection extends TwilioConnection {

	private final String workspaceSid;

	WorkspaceConnection(TwilioProperties properties, java.net.http.HttpClient http, TwilioTime time) {
		super(properties.account(), http, time);
		this.workspaceSid = properties.workspaceSid();
	}

	String workspace() {
		return this.workspaceSid;
	}

}
