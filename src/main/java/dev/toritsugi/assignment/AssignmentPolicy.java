package dev.toritsugi.assignment;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.WebhookAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Decides what to do with a reservation, from the callback alone: nothing here waits for
 * anybody.
 */
@Component
class AssignmentPolicy {

	private static final Logger log = LoggerFactory.getLogger(AssignmentPolicy.class);

	private final TwilioProperties twilio;

	private final long ringSeconds;

	private final JsonMapper json;

	AssignmentPolicy(TwilioProperties twilio, AssignmentProperties assignment, JsonMapper json) {
		this.twilio = twilio;
		this.ringSeconds = assignment.ringTimeout().toSeconds();
		this.json = json;
	}

	AssignmentInstruction decide(AssignmentCallback callback, WebhookAddress address) {
		if (!has(callback.taskAttributes(), "call_sid")) {
			log.info("{} for {}: the task is no queued call, left to others", callback.reservationSid(),
					callback.taskSid());
			return new AssignmentInstruction.DecideLater();
		}
		if (!has(callback.workerAttributes(), "contact_uri")) {
			// The caller goes to the next worker. TaskRouter fails a dequeue without
			// contact_uri, and the caller would wait for the reservation's timeout.
			log.warn("{} for {}: rejected, worker {} has no contact_uri in their attributes and can't be rung{}",
					callback.reservationSid(), callback.taskSid(), callback.worker(),
					(this.twilio.unavailableActivitySid() != null) ? ""
							: "; set twilio.unavailable-activity-sid, or TaskRouter may offer them the same call again");
			return new AssignmentInstruction.Reject(this.twilio.unavailableActivitySid());
		}
		log.info("{} for {}: rings worker {}", callback.reservationSid(), callback.taskSid(), callback.worker());
		return new AssignmentInstruction.Dequeue(this.twilio.postWorkActivitySid(), this.ringSeconds,
				address.url(WorkerLegController.pathFor(callback.taskSid(), callback.reservationSid())));
	}

	/**
	 * Reads no further than it has to: this is on the way of every call, and attributes
	 * may have 4,096 characters.
	 */
	private boolean has(String attributes, String name) {
		try (JsonParser parser = this.json.createParser(attributes)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return false;
			}
			for (String key = parser.nextName(); key != null; key = parser.nextName()) {
				JsonToken value = parser.nextToken();
				if (key.equals(name)) {
					return value == JsonToken.VALUE_STRING && !parser.getString().isBlank();
				}
				parser.skipChildren();
			}
			return false;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
