package dev.toritsugi.task.postwork;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.ScriptedTwilio;

/**
 * Creates a {@link PostWorkActivityRestorer} for tests of another package.
 */
public final class PostWorkRestorers {

	private PostWorkRestorers() {
	}

	public static PostWorkActivityRestorer of(ScriptedTwilio twilio, TwilioProperties properties) {
		return new PostWorkActivityRestorer(twilio.workerClient(properties), twilio.activityHistoryClient(properties),
				twilio.client(properties), new WrapUpActivities(), properties);
	}

}
