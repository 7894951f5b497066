package dev.toritsugi.assignment;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides whether to accept a reservation, reject it or leave it pending. The decision
 * uses only the callback's parameters and sends no request to Twilio.
 */
@Component
class AssignmentPolicy {

	private static final Logger log = LoggerFactory.getLogger(AssignmentPolicy.class);

	private final TwilioProperties twilio;

	private final OwnWorkflows workflows;

	private final long ringSeconds;

	private final @Nullable String phoneNumber;

	private final ApplicationEventPublisher listeners;

	private final AssignmentMetrics metrics;

	private final TwilioClock time;

	private final JsonMapper json;

	AssignmentPolicy(TwilioProperties twilio, OwnWorkflows workflows, CallCenter center,
			ApplicationEventPublisher listeners, AssignmentMetrics metrics, TwilioClock time, JsonMapper json) {
		this.twilio = twilio;
		this.workflows = workflows;
		this.listeners = listeners;
		this.metrics = metrics;
		this.ringSeconds = center.ringing().timeout().toSeconds();
		this.phoneNumber = center.firstPhoneNumber();
		this.time = time;
		this.json = json;
	}

	AssignmentInstruction decide(AssignmentCallback callback, WebhookBaseUrl address) {
		String callSid = find(callback.taskAttributes(), "call_sid", JsonToken.VALUE_STRING);
		if (callSid == null && isVoicemail(callback)) {
			log.info("{} for {}: message for worker {}", callback.reservationSid(), callback.taskSid(),
					callback.worker());
			return new AssignmentInstruction.Accept();
		}
		if (callSid == null || !CallSid.isValid(callSid)) {
			log.info("{} for {}: left to other applications, the task is no queued call", callback.reservationSid(),
					callback.taskSid());
			return new AssignmentInstruction.DecideLater();
		}
		if (!callback.workflowSid().isEmpty() && !this.workflows.contains(callback.workflowSid())) {
			// This server completes no task of another workflow, so a connected operator
			// would stay in after-call work. A rejected reservation would come back at
			// once.
			log.warn(
					"{} for {}: left to other applications, although workflow {} names this server's URL. Set "
							+ "twilio.workflow-sid to this workflow, or change its assignment callback URL",
					callback.reservationSid(), callback.taskSid(), callback.workflowSid());
			return new AssignmentInstruction.DecideLater();
		}
		String contactUri = find(callback.workerAttributes(), "contact_uri", JsonToken.VALUE_STRING);
		if (contactUri == null || !ContactUri.isValid(contactUri)) {
			// Without a valid contact_uri, TaskRouter cannot carry out a dequeue, and the
			// caller would wait until the reservation times out.
			log.warn("{} for {}: rejected, worker {} has {} contact_uri in their attributes and can't be rung{}",
					callback.reservationSid(), callback.taskSid(), callback.worker(),
					(contactUri == null) ? "no" : "a malformed", (this.twilio.unavailableActivitySid() != null) ? ""
							: "; set twilio.unavailable-activity-sid, or TaskRouter may offer them the same call again");
			return new AssignmentInstruction.Reject(this.twilio.unavailableActivitySid());
		}
		log.info("{} for {}: rings worker {}", callback.reservationSid(), callback.taskSid(), callback.worker());
		this.listeners.publishEvent(new CallOffered(callSid, callback.taskSid()));
		this.metrics.offered();
		WorkerLeg leg = new WorkerLeg(callback.taskSid(), callback.reservationSid(), callback.workerSid(),
				missed(callback.workerAttributes()),
				worksWithPage(callback.workerAttributes()) ? this.time.instant() : null);
		return new AssignmentInstruction.Dequeue(from(callback, contactUri), this.twilio.postWorkActivitySid(),
				this.ringSeconds, address.url(WorkerLegController.pathFor(leg)));
	}

	/**
	 * Returns the caller ID for the call to an operator's phone number, or null if
	 * Twilio's own choice is right. Twilio uses the number that the caller has dialled,
	 * which a browser or SIP caller may not have, and refuses to call a phone number from
	 * anything but a phone number.
	 */
	private @Nullable String from(AssignmentCallback callback, String contactUri) {
		if (this.phoneNumber == null || !ContactUri.isPhoneNumber(contactUri)) {
			return null;
		}
		String dialled = find(callback.taskAttributes(), "to", JsonToken.VALUE_STRING);
		return (dialled != null && ContactUri.isPhoneNumber(dialled)) ? null : this.phoneNumber;
	}

	/** Whether the task is a voicemail task that this server has created. */
	private boolean isVoicemail(AssignmentCallback callback) {
		return VoicemailTask.VOICEMAIL
			.equals(find(callback.taskAttributes(), VoicemailTask.KIND, JsonToken.VALUE_STRING))
				&& (callback.workflowSid().isEmpty() || this.workflows.contains(callback.workflowSid()));
	}

	/** Whether the worker's operator has started work in a page. */
	private boolean worksWithPage(String workerAttributes) {
		return find(workerAttributes, WorkerSession.DESK, JsonToken.START_OBJECT) != null;
	}

	private int missed(String workerAttributes) {
		String missed = find(workerAttributes, UnavailabilityAttributes.MISSED, JsonToken.VALUE_NUMBER_INT);
		return (missed != null && missed.matches("[0-9]{1,6}")) ? Integer.parseInt(missed) : 0;
	}

	/**
	 * Returns the value of an attribute, or null if the attribute is missing or has
	 * another type. Parsing stops at the attribute to save time, because this method runs
	 * for every call and attributes can have 4,096 characters.
	 */
	private @Nullable String find(String attributes, String name, JsonToken type) {
		try (JsonParser parser = this.json.createParser(attributes)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return null;
			}
			for (String key = parser.nextName(); key != null; key = parser.nextName()) {
				JsonToken value = parser.nextToken();
				if (key.equals(name)) {
					return (value == type && !parser.getString().isBlank()) ? parser.getString() : null;
				}
				parser.skipChildren();
			}
			return null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
