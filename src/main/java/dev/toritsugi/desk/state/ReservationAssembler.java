package dev.toritsugi.desk.state;

import java.time.Instant;
import java.util.List;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.OutcomeSettings;
import dev.toritsugi.callcenter.RingSettings;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import dev.toritsugi.desk.call.RequeueRoutes;
import dev.toritsugi.floor.FloorTask;
import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.task.WrapUpTimers;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallerNumber;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.VoicemailTask;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Assembles the view of a live reservation, with the times of ring and after-call work.
 */
@Component
class ReservationAssembler {

	private final AfterCallSettings afterCall;

	private final OutcomeSettings outcomes;

	private final RingSettings ringing;

	private final WrapUpTimers timers;

	private final DeskNames names;

	private final RequeueRoutes routes;

	private final boolean blocking;

	ReservationAssembler(AfterCallSettings afterCall, OutcomeSettings outcomes, RingSettings ringing,
			WrapUpTimers timers, DeskNames names, RequeueRoutes routes, CallCenter center) {
		this.blocking = center.blocksCallers();
		this.names = names;
		this.routes = routes;
		this.afterCall = afterCall;
		this.outcomes = outcomes;
		this.ringing = ringing;
		this.timers = timers;
	}

	ReservationView assemble(HeldReservation held) {
		Task task = held.task().task();
		Attributes attributes = task.attributes();
		Reservation reservation = held.reservation().reservation();
		ReservationView.State state = held.state();
		boolean ringing = state == ReservationView.State.RINGING;
		Instant ended = (state == ReservationView.State.WRAPPING) ? callEnd(held.task()) : null;
		AfterCallPeriod period = AfterCallPeriod.of(task, this.afterCall);
		return new ReservationView(reservation.sid().value(), task.sid().value(), kind(attributes), state,
				CallerTask.workerCall(attributes).map(CallSid::value).orElse(null), CallerNumbers.caller(attributes),
				CallerNumbers.called(attributes), this.names.queue(task), task.created(), reservation.created(),
				ringing ? reservation.created().plus(this.ringing.timeout()) : null, held.reservation().accepted(),
				ended, (ended != null) ? period.endAfter(ended) : null,
				(ended != null) ? ended.plus(this.afterCall.longest()) : null, period.time().duration().isEmpty(),
				outcomes(task), attributes.text(TaskNoteService.OUTCOME).orElse(null),
				attributes.text(TaskNoteService.NOTE).orElse(""), this.names.screenPop(task),
				attributes.text(TaskAttributeNames.MENU).orElse(null), handOn(attributes, state),
				isBlockable(attributes), message(attributes));
	}

	private static String kind(Attributes task) {
		return CallerTask.isCallers(task) ? "call" : VoicemailTask.isVoicemail(task) ? VoicemailTask.VOICEMAIL : "task";
	}

	private static ReservationView.@Nullable MessageView message(Attributes task) {
		return VoicemailTask.of(task)
			.map((message) -> new ReservationView.MessageView(message.recordedAt(), message.length().toSeconds(),
					task.moment(VoicemailTask.PLAYED).orElse(null)))
			.orElse(null);
	}

	private boolean isBlockable(Attributes task) {
		String number = task.text("from").orElse("");
		return this.blocking && number.startsWith("+") && !CallerNumber.isWithheld(number);
	}

	private List<DeskState.NameView> handOn(Attributes attributes, ReservationView.State state) {
		if (state != ReservationView.State.TALKING || !CallerTask.isCallers(attributes)) {
			return List.of();
		}
		return this.routes.queues(attributes)
			.stream()
			.map((queue) -> new DeskState.NameView(queue.name(), queue.names()))
			.toList();
	}

	private ReservationView.OutcomesView outcomes(Task task) {
		Task.Queue queue = task.queue();
		OutcomeSettings.Outcomes outcomes = this.outcomes.of((queue != null) ? queue.sid() : null,
				(queue != null) ? queue.name() : null);
		return new ReservationView.OutcomesView(outcomes.choices(), outcomes.required());
	}

	/**
	 * Returns when the call of a wrapping task ended. Prefers the report of Twilio Voice
	 * on this replica, then the time in the task's attributes. A later update of the
	 * task, for instance a saved note, does not move the time.
	 */
	private Instant callEnd(FloorTask task) {
		return this.timers.callEnd(task.task().sid()).orElseGet(() -> {
			Instant seen = task.wrappingSince();
			Instant updated = CallerTask.callEnded(task.task());
			return (seen != null && seen.isBefore(updated)) ? seen : updated;
		});
	}

}
