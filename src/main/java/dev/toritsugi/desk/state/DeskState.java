package dev.toritsugi.desk.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.toritsugi.desk.hours.HoursView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one operator shows. All times are those of Twilio's clock.
 *
 * @param build version of the server, so that a page notices a new version
 * @param now time at which the state was assembled
 * @param asOf time from which Twilio's part of the state is current
 * @param twilioReachable whether the last read from Twilio succeeded
 * @param me the operator
 * @param activities activities of the workspace
 * @param reservations live reservations of the operator's worker, oldest first
 * @param queues queues that the worker serves, or all queues for a supervisor
 * @param colleagues all other workers by name
 * @param floor all operators and waiting callers, or null unless the operator is a
 * supervisor
 */
public record DeskState(String build, Instant now, Instant asOf, boolean twilioReachable, Me me,
		List<ActivityView> activities, List<ReservationView> reservations, List<QueueView> queues,
		List<ColleagueView> colleagues, @Nullable FloorView floor) {

	/** Returns this state with fixed times, to compare it with another state. */
	public DeskState withoutTimes() {
		return new DeskState(this.build, Instant.EPOCH, Instant.EPOCH, this.twilioReachable, this.me, this.activities,
				this.reservations, this.queues, this.colleagues, this.floor);
	}

	/**
	 * The signed-in operator.
	 *
	 * @param name sign-in name
	 * @param role operator or supervisor
	 * @param worker the operator's worker, or null for a supervisor without worker
	 */
	public record Me(String name, String role, @Nullable WorkerView worker) {

	}

	/**
	 * An activity of the workspace.
	 *
	 * @param names names by language from the settings
	 * @param available whether TaskRouter offers calls to operators in this activity
	 */
	public record ActivityView(String sid, String name, Map<String, String> names, boolean available) {

	}

	/**
	 * A name in Twilio, and its names by language from the settings.
	 */
	public record NameView(String name, Map<String, String> names) {

	}

	/**
	 * A task queue as part of a reservation or a waiting caller.
	 */
	public record QueueName(String sid, @Nullable String name, Map<String, String> names) {

	}

	/**
	 * A queue of the floor.
	 *
	 * @param waiting number of callers who wait
	 * @param longestSince since when the first of them waits, or null if none waits
	 * @param limitSeconds wait from which the page marks the queue
	 * @param available number of operators of the queue who could take a call at once
	 * @param messages number of messages of callers that wait
	 */
	public record QueueView(String sid, String name, Map<String, String> names, int waiting,
			@Nullable Instant longestSince, long limitSeconds, int available, int messages) {

	}

	/**
	 * Another operator.
	 *
	 * @param state what the operator does at present
	 * @param activity the operator's activity in Twilio
	 * @param since since when the operator is in this state
	 */
	public record ColleagueView(String name, OperatorState state, NameView activity, @Nullable Instant since) {

	}

	/**
	 * The view of a supervisor.
	 *
	 * @param operators all workers by name
	 * @param waiting callers who wait, longest wait first
	 * @param hours opening hours of all schedules
	 * @param blocked callers who were blocked at the desk, the last one first
	 */
	public record FloorView(List<OperatorView> operators, List<WaitingView> waiting, List<HoursView> hours,
			List<CallerView> blocked) {

		/** Returns a copy with the opening hours and the blocked callers. */
		FloorView with(List<HoursView> hours, List<CallerView> blocked) {
			return new FloorView(this.operators, this.waiting, hours, blocked);
		}

	}

	/**
	 * An operator in the view of a supervisor.
	 *
	 * @param queue queue of the operator's caller, or null without caller
	 * @param caller the caller whom the operator is offered or talks with, or of the last
	 * call during after-call work
	 * @param taskSid SID of the caller's task, or null without caller
	 * @param reason why the operator was moved to an activity without calls, or null
	 */
	public record OperatorView(String workerSid, String name, OperatorState state, NameView activity,
			@Nullable Instant since, @Nullable QueueName queue, @Nullable CallerView caller, @Nullable String taskSid,
			@Nullable ReasonView reason) {

	}

	/**
	 * A waiting caller in the view of a supervisor.
	 *
	 * @param ringingAt name of the operator whose phone rings, or null if none rings
	 */
	public record WaitingView(String taskSid, CallerView caller, @Nullable QueueName queue, Instant since,
			@Nullable String ringingAt) {

	}

}
