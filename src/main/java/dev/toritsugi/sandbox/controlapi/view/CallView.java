package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param sid CA and 32 hex digits
 * @param from number of the caller
 * @param to number dialled
 * @param direction inbound for a caller, outbound-api or outbound-dial for a leg that
 * Twilio made
 * @param status Twilio's CallStatus
 * @param created time of its start, UTC
 * @param ended time of its end, UTC; left out while it lasts
 * @param doing what the call does at present, such as gathering, queued or talking; left
 * out where there is no word for it
 * @param heard texts and recordings heard so far
 * @param task the caller's task; left out until the caller is queued
 * @param with SID of the leg for which this one was dialled
 * @param rang the legs made for this caller, in order
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
				call.rang().stream().map(LegView::of).toList());
	}

	/**
	 * A text or recording that was heard.
	 *
	 * @param at time at which it began, UTC, by the sandbox's clock
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record HeardView(Instant at, String verb, String what, @Nullable String language) {

		private static HeardView of(HeardPrompt heard) {
			return new HeardView(heard.at(), heard.verb(), heard.what(), heard.language());
		}

	}

	/**
	 * The caller's task in short.
	 */
	record TaskView(String sid, String status) {

		private static TaskView of(Task task) {
			return new TaskView(task.sid(), task.status().value());
		}

	}

	/**
	 * A leg made for the caller.
	 */
	record LegView(String sid, String to, String status) {

		private static LegView of(Call leg) {
			return new LegView(leg.sid(), leg.to(), leg.status().value());
		}

	}

}
