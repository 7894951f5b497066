package dev.toritsugi.desk.hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

import dev.toritsugi.desk.SharedStateProblem;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.hours.manual.SwitchService;
import dev.toritsugi.sharedstate.SharedState;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.rest.Deadline;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Lets a supervisor open or close the call centre, or return to the schedule. A repeated
 * request changes only the time of the decision.
 */
@OperatorController(body = "{\"schedule\":\"Office\",\"state\":\"closed\",\"until\":\"2026-11-30T09:00:00+09:00\"}.")
class HoursController {

	private final OpeningHoursRegistry hours;

	private final SwitchService switches;

	private final HoursAssembler views;

	private final TwilioBulkhead bulkhead;

	HoursController(OpeningHoursRegistry hours, SwitchService switches, HoursAssembler views, TwilioBulkhead bulkhead) {
		this.hours = hours;
		this.switches = switches;
		this.views = views;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/hours")
	HoursView change(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		if (!operator.isSupervisor()) {
			throw new OperatorRequestException(OperatorProblem.SUPERVISOR_REQUIRED,
					"Only a supervisor may open or close the call centre.");
		}
		OpeningHours schedule = schedule(fields);
		Function<Deadline, SharedState.Result> change = change(schedule, fields, operator.getUsername());
		return this.bulkhead.run(operator, request, (deadline) -> {
			SharedStateProblem.check(change.apply(deadline));
			return this.views.of(schedule);
		});
	}

	/**
	 * Returns the requested change, which sends requests to Twilio when it is applied.
	 */
	private Function<Deadline, SharedState.Result> change(OpeningHours schedule, RequestFields fields, String by) {
		String state = fields.text("state").orElse("");
		if (state.equals("schedule")) {
			return (deadline) -> this.switches.release(schedule, by, deadline);
		}
		if (!state.equals("open") && !state.equals("closed")) {
			throw badRequest("The state is open, closed or schedule.");
		}
		Instant end = end(schedule, until(fields));
		return (deadline) -> this.switches.replace(schedule, state.equals("open"), end, by, deadline);
	}

	private Instant end(OpeningHours schedule, @Nullable Instant until) {
		return this.switches.end(schedule, until)
			.orElseThrow(() -> badRequest(
					(until != null) ? "The end \"until\" has to be in the future, at most 366 days from now."
							: "Send the end \"until\", because the schedule does not open or close within 366 days."));
	}

	private OpeningHours schedule(RequestFields fields) {
		String name = fields.text("schedule").orElse("");
		return this.hours.named(name).orElseThrow(() -> {
			List<String> names = this.hours.all().stream().map((hours) -> hours.name()).toList();
			return new OperatorRequestException(OperatorProblem.SCHEDULE_NOT_FOUND, names.isEmpty()
					? "The settings contain no schedules." : "Name one of the schedules: " + String.join(", ", names));
		});
	}

	private static @Nullable Instant until(RequestFields fields) {
		try {
			return fields.text("until").map((text) -> OffsetDateTime.parse(text).toInstant()).orElse(null);
		}
		catch (DateTimeException ex) {
			throw badRequest("The end \"until\" is a date and time with offset, as in 2026-11-30T09:00:00+09:00.");
		}
	}

	private static OperatorRequestException badRequest(String detail) {
		return new OperatorRequestException(OperatorProblem.BAD_REQUEST, detail);
	}

}
