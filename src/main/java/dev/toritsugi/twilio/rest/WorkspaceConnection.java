package dev.toritsugi.twilio.rest;

import java.util.function.Function;

import com.twilio.http.TwilioRestClient;
import dev.toritsugi.twilio.TwilioProperties;

/**
 * Sends requests about this server's workspace to Twilio.
 */
class WorkspaceConnection extends TwilioConnection {

	private final TwilioProperties properties;

	private final TwilioCredentials credentials;

	private final java.net.http.HttpClient http;

	private final TwilioClock time;

	private final TwilioReachability reachability;

	WorkspaceConnection(TwilioProperties properties, TwilioCredentials credentials, java.net.http.HttpClient http,
			TwilioClock time, RequestRetry retry) {
		this(properties, credentials, http, time, retry, new TwilioReachability(time));
	}

	WorkspaceConnection(TwilioProperties properties, TwilioCredentials credentials, java.net.http.HttpClient http,
			TwilioClock time, RequestRetry retry, TwilioReachability reachability) {
		super(properties.account(), credentials, http, time, retry);
		this.credentials = credentials;
		this.properties = properties;
		this.http = http;
		this.time = time;
		this.reachability = reachability;
	}

	/** Returns a connection that sends each request only once. */
	WorkspaceConnection withoutRetries() {
		return new WorkspaceConnection(this.properties, this.credentials, this.http, this.time, RequestRetry.NONE,
				this.reachability);
	}

	@Override
	<S> VersionedResource<S> once(Deadline deadline, Function<TwilioRestClient, S> request) {
		try {
			return super.once(deadline, request);
		}
		catch (TwilioException.Unavailable ex) {
			if (!ex.isLimited()) {
				this.reachability.failed();
			}
			throw ex;
		}
	}

	String workspace() {
		return this.properties.workspaceSid();
	}

}
