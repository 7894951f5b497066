package dev.toritsugi.twilio;

import java.time.Duration;

/**
 * Asks Twilio about the one workspace that this server works in.
 */
class WorkspaceConnection extends TwilioConnection {

	private final String workspaceSid;

	WorkspaceConnection(TwilioProperties properties, java.net.http.HttpClient http, TwilioTime time,
			Duration firstPause) {
		super(properties.account(), http, time, firstPause);
		this.workspaceSid = properties.workspaceSid();
	}

	String workspace() {
		return this.workspaceSid;
	}

}
