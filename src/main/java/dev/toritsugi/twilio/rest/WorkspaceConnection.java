package dev.toritsugi.twilio.rest;

import dev.toritsugi.twilio.TwilioProperties;

/**
 * Sends requests about this server's workspace to Twilio.
 */
class WorkspaceConnection extends TwilioConnection {

	private final TwilioProperties properties;

	private final TwilioCredentials credentials;

	private final java.net.http.HttpClient http;

	private final TwilioClock time;

	WorkspaceConnection(TwilioProperties properties, TwilioCredentials credentials, java.net.http.HttpClient http,
			TwilioClock time, RequestRetry retry) {
		super(properties.account(), credentials, http, time, retry);
		this.credentials = credentials;
		this.properties = properties;
		this.http = http;
		this.time = time;
	}

	/** Returns a connection that sends each request only once. */
	WorkspaceConnection withoutRetries() {
		return new WorkspaceConnection(this.properties, this.credentials, this.http, this.time, RequestRetry.NONE);
	}

	String workspace() {
		return this.properties.workspaceSid();
	}

}
