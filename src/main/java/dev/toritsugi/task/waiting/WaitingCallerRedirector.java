package dev.toritsugi.task.waiting;

import java.net.URI;
import java.time.Duration;

import dev.toritsugi.caller.CallerPaths;
import dev.toritsugi.caller.RedirectSource;
import dev.toritsugi.task.WebhookAddress;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundRetry;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.VoiceQueueClient;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Takes a waiting caller out of the queue and redirects the call to
 * {@link CallerPaths#noOperator}. The request updates the queue member instead of the
 * call, so Twilio refuses it if the caller is being connected to an operator or has hung
 * up. If two replicas send the request for the same caller, Twilio refuses the second
 * request.
 * <p>
 * A run sends the request once, and is repeated up to seven times within half a minute if
 * Twilio is unavailable. If neither the settings nor a webhook contains this server's
 * address, each run first reads the address from the workflow.
 */
@Component
class WaitingCallerRedirector {

	private static final Logger log = LoggerFactory.getLogger(WaitingCallerRedirector.class);

	private static final int RUNS = 8;

	private static final RetryPauses PAUSES = new RetryPauses(Duration.ofMillis(200));

	private final VoiceQueueClient queues;

	private final WebhookAddress address;

	private final BackgroundRetry background;

	private final Duration operation;

	WaitingCallerRedirector(VoiceQueueClient queues, WebhookAddress address,
			@BackgroundScheduler TaskScheduler background, TwilioProperties twilio) {
		this.queues = queues.withoutRetries();
		this.address = address;
		this.background = new BackgroundRetry(background, PAUSES, RUNS);
		this.operation = twilio.timeout().operation();
	}

	/** Redirects a caller in the background. */
	void redirect(QueueMember member, RedirectSource source) {
		this.background.start((earlierRuns) -> send(member, source, Deadline.in(this.operation)),
				(ex) -> givenUp(member, ex));
	}

	private void send(QueueMember member, RedirectSource source, Deadline deadline) {
		WebhookBaseUrl baseUrl = this.address.find(deadline).orElse(null);
		if (baseUrl == null) {
			log.error("{} waits, and no operator will get the call. Set twilio.public-url, so that the caller can be "
					+ "redirected", member.callSid());
			return;
		}
		this.queues.redirect(member, URI.create(baseUrl.url(CallerPaths.noOperator(source))), deadline);
		log.info("{} was taken out of the queue after {} s: {}", member.callSid(), member.waited().toSeconds(),
				reason(source));
	}

	private static String reason(RedirectSource source) {
		return switch (source) {
			case EVENT, RECONCILER -> "no open task any more";
			case LONGEST_WAIT -> "the longest wait is over";
			case NOBODY_WORKS -> "no operator works";
		};
	}

	private static void givenUp(QueueMember member, TwilioException ex) {
		if (ex instanceof TwilioException.NotFound) {
			log.debug("{} does not wait any more: {}", member.callSid(), ex.getMessage());
		}
		else {
			log.warn("{} could not be taken out of the queue: {}", member.callSid(), ex.getMessage());
		}
	}

}
