package dev.toritsugi.task.postwork;

import java.util.List;

import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import dev.toritsugi.twilio.update.WorkerUpdateService;

/**
 * Creates a {@link PostWorkActivityRestorer} for tests of another package.
 */
public final class PostWorkRestorers {

	private PostWorkRestorers() {
	}

	public static PostWorkActivityRestorer of(ScriptedTwilio twilio, TwilioProperties properties) {
		return new PostWorkActivityRestorer(twilio.workerClient(properties),
				new WorkerUpdateService(twilio.workerClient(properties)), twilio.activityHistoryClient(properties),
				twilio.client(properties), new AfterCallWorkFinder(twilio.client(properties),
						new OwnWorkflows(properties.workflowSid(), List.of())),
				new WrapUpActivities(), properties);
	}

}
