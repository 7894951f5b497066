package dev.toritsugi.sandbox.control;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.voice.Call;
import dev.toritsugi.sandbox.voice.Heard;
import org.jspecify.annotations.Nullable;

/**
 * A caller's call, as a person looks at it.
 *
 * @param sid CA and 32 hex digits
 * @param from number of the caller
 * @param to number dialled
 * @param status Twilio's CallStatus
 * @param heard what the caller has heard so far
 * @param task task that stands for the caller, once they were queued
 * @param rang whose phones rang for them, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(String sid, String from, String to, String status, List<HeardView> heard, @Nullable TaskView task,
		List<LegView> rang) {

	static CallView of(Call call) {
		Task task = call.task();
		return new CallView(call.sid(), call.from(), call.to(), call.status().value(),
				call.heard().stream().map(HeardView::of).toList(), (task != null) ? TaskView.of(task) : null,
				call.rang().stream().map(LegView::of).toList());
	}

	/**
	 * One thing heard.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record HeardView(String verb, String what, @Nullable String language) {

		private static HeardView of(Heard heard) {
			return new HeardView(heard.verb(), heard.what(), heard.language());
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
