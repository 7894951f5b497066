package dev.toritsugi.task;

import java.util.Optional;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.WorkflowClient;
import dev.toritsugi.twilio.webhook.BaseUrlRegistry;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;

import org.springframework.stereotype.Service;

/**
 * Finds the address at which Twilio reaches this server: in the settings, from an earlier
 * webhook or, if there was none, in the workflow.
 */
@Service
public class WebhookAddress {

	private static final String ASSIGNMENT = "/assignment";

	private final BaseUrlRegistry baseUrls;

	private final WorkflowClient workflows;

	private final String workflowSid;

	WebhookAddress(BaseUrlRegistry baseUrls, WorkflowClient workflows, TwilioProperties twilio) {
		this.baseUrls = baseUrls;
		this.workflows = workflows.withoutRetries();
		this.workflowSid = twilio.workflowSid();
	}

	/** Returns the address, or empty if it is unknown. */
	public Optional<WebhookBaseUrl> find(Deadline deadline) {
		return this.baseUrls.current()
			.or(() -> this.workflows.assignmentCallback(this.workflowSid, deadline)
				.flatMap((url) -> WebhookBaseUrl.ofWebhook(url, ASSIGNMENT)));
	}

}
