package dev.toritsugi.task.waiting;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

import dev.toritsugi.caller.CallerPaths;
import dev.toritsugi.task.WebhookAddress;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.rest.BackgroundRetry;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.RetryPauses;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.VoiceQueueClient;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Takes a waiting caller out of the queue and redirects the call to
 * {@link CallerPaths#NO_OPERATOR}. The request updates the queue member instead of the
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

	private final CallClient calls;

	private final WebhookAddress address;

	private final BackgroundRetry background;

	private final MeterRegistry meters;

	private final Duration operation;

	WaitingCallerRedirector(VoiceQueueClient queues, CallClient calls, WebhookAddress address,
			@BackgroundScheduler TaskScheduler background, MeterRegistry meters, TwilioProperties twilio) {
		this.queues = queues.withoutRetries();
		this.calls = calls.withoutRetries();
		this.address = address;
		this.background = new BackgroundRetry(background, PAUSES, RUNS);
		this.meters = meters;
		this.operation = twilio.timeout().operation();
		// Prometheus computes an increase only from an earlier value, so all counters are
		// registered with 0 at startup.
		Stream.of(RedirectSource.values()).forEach(this::redirects);
	}

	/** Redirects a caller in the background. */
	void redirect(QueueMember member, RedirectSource source) {
		this.background.start((earlierRuns) -> send(member, source, earlierRuns > 0, Deadline.in(this.operation)),
				(ex) -> givenUp(member, ex));
	}

	private void send(QueueMember member, RedirectSource source, boolean again, Deadline deadline) {
		WebhookBaseUrl baseUrl = this.address.find(deadline).orElse(null);
		if (baseUrl == null) {
			log.error("{} waits, and no operator will get the call. Set twilio.public-url, so that the caller can be "
					+ "redirected", member.callSid());
			return;
		}
		try {
			this.queues.redirect(member, URI.create(baseUrl.url(CallerPaths.NO_OPERATOR)), deadline);
		}
		catch (TwilioException.NotFound ex) {
			if (!again || !isLive(member, deadline)) {
				throw ex;
			}
			// Twilio has carried out an earlier request, whose response was lost.
		}
		log.info("{} had no open task any more: taken out of the queue after {} s", member.callSid(),
				member.waited().toSeconds());
		redirects(source).increment();
	}

	private boolean isLive(QueueMember member, Deadline deadline) {
		return this.calls.call(new CallSid(member.callSid()), deadline).filter(CallState::live).isPresent();
	}

	private Counter redirects(RedirectSource source) {
		return Counter.builder("toritsugi.callers.redirected")
			.description("Callers taken out of the queue because TaskRouter had given up their task")
			.tag("signal", source.tag())
			.register(this.meters);
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
