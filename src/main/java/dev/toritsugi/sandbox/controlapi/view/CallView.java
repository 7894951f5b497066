package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.jspecify.annotations.Nullable;

/**
 * A caller's call, as a person looks at it.
 *
 * @param sid CA and 32 hex digits
 * @param from number of the caller
 * @param to number dialled
 * @param direction inbound for a caller, outbound-api or outbound-dial for a leg that
 * Twilio made
 * @param status Twilio's CallStatus
 * @param created when it began, UTC
 * @param ended when it was over, UTC
 * @param doing what is going on, as in gathering, queued or talking; left out where it
 * has no name
 * @param heard what the caller has heard so far
 * @param task task that stands for the caller, once they were queued
 * @param with leg that this one was dialled for
 * @param rang whose phones rang for them, in order
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
	 * One thing heard.
	 *
	 * @param at when it began, UTC, by the sandbox's clock
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record HeardView(Instant at, String verb, String what, @Nullable String language) {

		private static HeardView of(HeardPrompt heard) {
			return new HeardView(heard.at(), heard.verb(), heard.what(), heard.language());
		}

	}

	/**
	 * The caller's task, briefly.
	 */
	record TaskView(String sid, String status) {

		private static TaskView of(Task task) {
			return new TaskView(task.sid(), task.status().value());
		}

	}

	/**
	 * A phone that rang.
	 */
	record LegView(String sid, String to, String status) {

		private static LegView of(Call leg) {
			return new LegView(leg.sid(), leg.to(), leg.status().value());
		}

	}

}
