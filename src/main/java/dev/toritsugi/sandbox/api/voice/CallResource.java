package dev.toritsugi.sandbox.api.voice;

import java.time.Instant;
import java.util.Map;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A phone call in Twilio's JSON format. Calls in the sandbox have no price.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/call-resource">Twilio: Call
 * resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record CallResource(String sid, String accountSid, @Nullable String parentCallSid, @Nullable String phoneNumberSid,
		@Nullable String groupSid, @Nullable String trunkSid, String to, String toFormatted, String from,
		String fromFormatted, String status, String direction, @Nullable String startTime, @Nullable String endTime,
		@Nullable String duration, @Nullable String price, String priceUnit, @Nullable String answeredBy,
		String apiVersion, @Nullable String forwardedFrom, @Nullable String callerName, String queueTime,
		String dateCreated, String dateUpdated, String uri, Map<String, String> subresourceUris) {

	/**
	 * Returns a call that has just been placed. Twilio queues each call before it rings.
	 */
	static CallResource queued(Call call, AccountRequest request) {
		return of(call, request, "queued", null);
	}

	static CallResource of(Call call, AccountRequest request) {
		return of(call, request, call.status().value(), TwilioDateFormat.rfc2822(call.created()));
	}

	private static CallResource of(Call call, AccountRequest request, String status, @Nullable String started) {
		IncomingPhoneNumber number = call.number();
		Instant ended = call.ended();
		String path = request.uri("/Calls/" + call.sid());
		Call parent = call.parent();
		return new CallResource(call.sid(), request.accountSid(), (parent != null) ? parent.sid() : null,
				(number != null) ? number.sid() : null, null, null, call.to(), call.to(), call.from(), call.from(),
				status, call.direction().value(), started, (ended != null) ? TwilioDateFormat.rfc2822(ended) : null,
				(ended != null) ? String.valueOf(call.seconds(ended)) : null, null, "USD",
				call.relations().answeredBy(), "2010-04-01", null, null, "0", TwilioDateFormat.rfc2822(call.created()),
				TwilioDateFormat.rfc2822((ended != null) ? ended : call.created()), path + ".json",
				Map.of("notifications", path + "/Notifications.json", "recordings", path + "/Recordings.json"));
	}

}
