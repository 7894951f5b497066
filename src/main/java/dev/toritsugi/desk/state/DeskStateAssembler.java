package dev.toritsugi.desk.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.assignment.MissedCalls;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.RingSettings;
import dev.toritsugi.callerlist.DeskBlocklist;
import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.callcenter.operator.WorkerAttributes;
import dev.toritsugi.desk.hours.HoursAssembler;
import dev.toritsugi.floor.Floor;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Assembles the state for one operator from the state of the workspace. An operator gets
 * the reservations of the own worker only, and other callers only as a supervisor.
 */
@Service
public class DeskStateAssembler {

	private final ReservationAssembler reservations;

	private final DeskNames names;

	private final HoursAssembler hours;

	private final DeskBlocklist blocklist;

	private final @Nullable String ownNumber;

	private final RingSettings ringing;

	private final TwilioClock time;

	private final BuildId build;

	private final @Nullable String missedActivitySid;

	private volatile @Nullable FloorSummary last;

	DeskStateAssembler(ReservationAssembler reservations, DeskNames names, HoursAssembler hours,
			DeskBlocklist blocklist, CallCenter center, RingSettings ringing, TwilioClock time, BuildId build,
			TwilioProperties twilio) {
		this.reservations = reservations;
		this.names = names;
		this.hours = hours;
		this.blocklist = blocklist;
		this.ownNumber = center.firstPhoneNumber();
		this.ringing = ringing;
		this.time = time;
		this.build = build;
		this.missedActivitySid = twilio.unavailableActivitySid();
	}

	/** Assembles the state that the page of an operator shows. */
	public DeskState assemble(SignedInOperator operator, Floor floor) {
		FloorSummary summary = summary(floor);
		Worker worker = (operator.workerName() != null) ? floor.workerNamed(operator.workerName()).orElse(null) : null;
		OperatorActivity activity = (worker != null) ? summary.activity(worker) : null;
		return new DeskState(this.build.value(), this.time.instant(), floor.asOf(), floor.reachable(),
				new DeskState.Me(operator.getUsername(), operator.isSupervisor() ? "supervisor" : "operator",
						(worker != null) ? view(worker, floor) : null),
				floor.activities().stream().map(this.names::view).toList(),
				(activity != null) ? activity.held().stream().map(this.reservations::assemble).toList() : List.of(),
				summary.queues()
					.stream()
					.filter((queue) -> operator.isSupervisor()
							|| (worker != null && floor.servedBy(worker.sid()).contains(queue.sid())))
					.toList(),
				summary.colleagues()
					.entrySet()
					.stream()
					.filter((each) -> worker == null || !each.getKey().equals(worker.sid()))
					.map(Map.Entry::getValue)
					.toList(),
				operator.isSupervisor() ? summary.supervision().with(this.hours.all(), blocked()) : null);
	}

	private List<CallerView> blocked() {
		return this.blocklist.numbers()
			.stream()
			.map((number) -> new CallerView(number, CallerNumbers.display(number, this.ownNumber), false, null))
			.toList();
	}

	private FloorSummary summary(Floor floor) {
		FloorSummary summary = this.last;
		if (summary == null || summary.floor() != floor) {
			summary = FloorSummary.of(floor, this.names);
			this.last = summary;
		}
		return summary;
	}

	private WorkerView view(Worker worker, Floor floor) {
		Attributes attributes = worker.attributes();
		MissedCalls missed = MissedCalls.of(attributes);
		return new WorkerView(worker.sid().value(), worker.name(), floor.activity(worker.activitySid())
			.map(this.names::view)
			.orElseGet(() -> new DeskState.ActivityView(worker.activitySid(), "", Map.of(), worker.available())),
				worker.activitySince(), ReasonView.of(worker, floor),
				attributes.text(WorkerAttributes.CONTACT_URI).map(DeskStateAssembler::phone).orElse(null),
				WorkerSession.of(attributes).orElse(null), missed.inARow(), this.ringing.missedCalls(), missed.times(),
				missedActivity(floor));
	}

	/**
	 * Returns the activity to which missed calls move an operator. Returns null if the
	 * settings do not contain it, because only a request to Twilio tells the workspace's
	 * timeout activity.
	 */
	private DeskState.@Nullable NameView missedActivity(Floor floor) {
		return Optional.ofNullable(this.missedActivitySid)
			.flatMap(floor::activity)
			.map((activity) -> new DeskState.NameView(activity.name(), this.names.ofActivity(activity.name())))
			.orElse(null);
	}

	private static WorkerView.PhoneView phone(String address) {
		if (ContactUri.isPhoneNumber(address)) {
			return new WorkerView.PhoneView("number", address, CallerNumbers.display(address, address));
		}
		return new WorkerView.PhoneView(address.startsWith("client:") ? "browser" : "sip", address, null);
	}

}
