package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.jspecify.annotations.Nullable;

/**
 * A phone call.
 *
 * @param sid SID of the call, which consists of CA and 32 hex digits
 * @param from caller's number
 * @param to number that was called
 * @param direction Twilio's direction: inbound if a caller placed the call, outbound-api
 * or outbound-dial if Twilio placed the call
 * @param status Twilio's CallStatus
 * @param created start time, UTC
 * @param ended end time, UTC; omitted while the call is in progress
 * @param doing current step of the call for display, such as gathering, queued or
 * talking; omitted if there is no step to display
 * @param heard texts and recordings heard on the call, oldest first
 * @param task caller's TaskRouter task; omitted if the caller has no task yet
 * @param with SID of Twilio's parent call; omitted if the call has no parent call
 * @param rang outbound legs that Twilio placed for this call, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallView(String sid, String from, String to, String direction, String status, Instant created,
		@Nullable Instant ended, @Nullable String doing, List<HeardView> heard, @Nullable TaskView task,
		@Nullable String with, List<LegView> rang) {

	public static CallView of(Call call) {
		Task task = call.task();
		return new CallView(call.sid(), call.from(), call.to(), call.direction().value(), call.status().value(),
				call.created(), call.ended(), call.doing(), call.heard().stream().map(HeardView::of).toList(),
				(task != null) ? TaskView.of(task) : null, (call.parent() != null) ? call.parent().sid() : null,
				call.outboundLegs().stream().map(LegView::of).toList());
	}

	/**
	 * A text or recording that was played on the call.
	 *
	 * @param at time by the sandbox's clock when the text or recording began, UTC
	 * @param verb TwiML element: Say, Play, Record or Conference
	 * @param what spoken text, or URL of the recording
	 * @param language language of the text; omitted if the TwiML document specifies no
	 * language
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record HeardView(Instant at, String verb, String what, @Nullable String language) {

		private static HeardView of(HeardPrompt heard) {
			return new HeardView(heard.at(), heard.verb(), heard.what(), heard.language());
		}

	}

	/**
	 * The SID and the status of the caller's TaskRouter task.
	 */
	record TaskView(String sid, String status) {

		private static TaskView of(Task task) {
			return new TaskView(task.sid(), task.status().value());
		}

	}

	/**
	 * An outbound leg that Twilio placed for the call.
	 */
	record LegView(String sid, String to, String status) {

		private static LegView of(Call leg) {
			return new LegView(leg.sid(), leg.to(), leg.status().value());
		}

	}

}
