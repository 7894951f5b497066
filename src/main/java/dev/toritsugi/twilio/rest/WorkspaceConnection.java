package dev.toritsugi.twilio.rest;

import java.time.Duration;

import dev.toritsugi.twilio.TwilioProperties;

/**
 * Asks Twilio about the one workspace that this server works in.
 */
class WorkspaceConnection extends TwilioConnection {

	private final String workspaceSid;

	WorkspaceConnection(TwilioProperties properties, java.net.http.HttpClient http, TwilioClock time,
			Duration firstPause) {
		super(properties.account(), http, time, firstPause);
		this.workspaceSid = properties.workspaceSid();
	}

	String workspace() {
		return this.workspaceSid;
	}

}
