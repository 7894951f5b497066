package dev.toritsugi.sandbox.account;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.service.ReservationService;
import dev.toritsugi.sandbox.taskrouter.transfer.Transfer;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferService;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferTarget;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantRequest;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Simulates random runs of phone calls whose workers talk in conferences. The application
 * holds, mutes, coaches, adds, transfers and removes participants at random.
 */
class RandomConferenceRunsTests extends AbstractRandomRunsTests {

	private static final int CALLS = 60;

	@Test
	void everyTaskEndsAndNoLegIsLeft() {
		assertNoViolations(Run::new);
	}

	@Test
	void theSameSeedProducesTheSameJournal() {
		assertSameJournal(new Run(3), new Run(3));
	}

	/** A run whose moves reach no conference would prove nothing. */
	@Test
	void theMovesReachConferences() {
		Set<String> events = new LinkedHashSet<>();
		Set<RecordingSource> sources = new LinkedHashSet<>();
		for (int seed = 1; seed <= 5; seed++) {
			Run run = new Run(seed);
			assertThat(run.violations()).as("seed " + seed).isEmpty();
			run.application.requestsTo("/conference")
				.forEach((webhook) -> events.add(String.valueOf(webhook.parameters().get("StatusCallbackEvent"))));
			run.account.voice().recordings().all().forEach((recording) -> sources.add(recording.request().source()));
		}
		assertThat(events).contains("participant-join", "participant-leave", "participant-mute", "participant-hold",
				"participant-unhold", "participant-modify", "conference-start", "conference-end");
		assertThat(sources).contains(RecordingSource.CONFERENCE, RecordingSource.START_CALL_RECORDING_API,
				RecordingSource.DIAL_VERB);
	}

	private static final class Run extends RandomRun {

		private static final ParticipantSettings STANDARD = ParticipantSettings.standard(URI.create("http://app/"));

		private final ConferenceInvariants invariants = new ConferenceInvariants(this.account);

		private int calls;

		private Run(long seed) {
			super(seed, 100);
			this.application.twiml("/conference", "");
			this.application.twiml("/file", "");
			this.application.twiml("/music", "<Response><Play loop='0'>/music.mp3</Play></Response>");
			this.application.twiml("/say", "<Response><Say>One moment, please.</Say></Response>");
			this.application.twiml("/left", "<Response><Say>Goodbye</Say></Response>");
		}

		@Override
		boolean hasPlacedAllCalls() {
			return this.calls >= CALLS;
		}

		@Override
		void makeRandomMove() {
			Worker worker = workers().get(this.random.nextInt(workers().size()));
			switch (this.random.nextInt(18)) {
				case 0, 1 -> call();
				case 2, 3, 4 -> act(() -> this.account.calleePhones().answer(worker));
				case 5 -> act(() -> this.account.calleePhones().hangUp(worker));
				case 6 -> legs().stream()
					.filter(Call::ringing)
					.findFirst()
					.ifPresent((leg) -> act(() -> this.account.calleePhones().answer(leg)));
				case 7 -> hangUpOne();
				case 8, 9 -> withParticipant(this::update);
				case 10 -> withParticipant((participant) -> act(() -> addTo(participant.conference())));
				case 11 -> withParticipant((participant) -> act(() -> kickOrEnd(participant)));
				case 12 -> transfer();
				case 13 -> record();
				case 14 -> act(() -> workers().forEach(this::complete));
				case 15 -> transferTask(worker);
				case 16 -> endReservation(worker);
				default -> this.account.engine().advance(Duration.ofMillis(this.random.nextInt(15_000)));
			}
		}

		private void call() {
			this.application.json("/assignment",
					"""
							{"instruction":"conference","from":"+12025550100","timeout":20,"end_conference_on_exit":%b,
							"end_conference_on_customer_exit":%b,"conference_record":"%s","conference_status_callback":
							"http://app/conference","conference_status_callback_event":"start,end,join,leave,mute,hold,modify"}"""
						.formatted(this.random.nextBoolean(), this.random.nextBoolean(),
								this.random.nextBoolean() ? "record-from-start" : "do-not-record"));
			this.account.engine()
				.run(() -> this.account.callService()
					.receive("+8190%08d".formatted(this.calls++),
							this.account.numbers().find(AccountSeed.NUMBER).orElseThrow()));
		}

		private void update(Participant participant) {
			Participant other = participant.conference().connected().get(0);
			ParticipantUpdate update = switch (this.random.nextInt(5)) {
				case 0 -> new ParticipantUpdate(null, !participant.onHold(),
						this.random.nextBoolean() ? new ParticipantUpdate.Music("http://app/music", "GET") : null, null,
						null, null, null, null);
				case 1 -> new ParticipantUpdate(this.random.nextBoolean(), null, null, null, null, null, null, null);
				case 2 -> new ParticipantUpdate(null, null, null, this.random.nextBoolean(), this.random.nextBoolean(),
						null, null, null);
				case 3 -> new ParticipantUpdate(null, null, null, null, null,
						new ParticipantUpdate.Coaching(this.random.nextBoolean() ? other.call().sid() : null), null,
						null);
				default -> new ParticipantUpdate(null, null, null, null, null, null, null,
						new ParticipantUpdate.Announcement("POST", URI.create("http://app/say")));
			};
			act(() -> this.account.voice().participants().update(participant, update));
		}

		private void addTo(Conference conference) {
			this.account.voice()
				.outboundParticipants()
				.call(conference.sid(),
						new ParticipantRequest("+12025550100", "+1202555%04d".formatted(this.random.nextInt(10_000)),
								Duration.ofSeconds(20), Duration.ofSeconds(120),
								STANDARD.endOnExit(this.random.nextBoolean()).muted(this.random.nextBoolean()), 250,
								new ConferenceOptions(new ConferenceSubscription("POST",
										URI.create("http://app/conference"), Set.of("end"), Map.of()), null),
								null, null, null));
		}

		private void kickOrEnd(Participant participant) {
			if (this.random.nextInt(3) > 0) {
				this.account.voice().participants().kick(participant);
			}
			else {
				this.account.voice().conferences().end(participant.conference());
			}
		}

		/**
		 * Moves a call elsewhere by REST: into the queue again, to another document, or
		 * into another conference.
		 */
		private void transfer() {
			List<Call> talking = legs().stream().filter((leg) -> leg.status() == CallStatus.IN_PROGRESS).toList();
			if (!talking.isEmpty()) {
				Call call = talking.get(this.random.nextInt(talking.size()));
				act(() -> this.account.callService().play(call, CallService.parse(switch (this.random.nextInt(4)) {
					case 0 -> "<Response><Enqueue workflowSid='WW1' action='http://app/left'/></Response>";
					case 1 -> "<Response><Pause length='10'/></Response>";
					case 2 -> "<Response><Dial><Conference>Meeting</Conference></Dial></Response>";
					default -> "<Response><Dial record='record-from-answer' timeout='20'><Number>+12025550123</Number>"
							+ "</Dial></Response>";
				})));
			}
		}

		/**
		 * Transfers a task of a worker to another worker or to the queue, or cancels it.
		 */
		private void transferTask(Worker worker) {
			held(worker).stream().findAny().ifPresent((reservation) -> act(() -> {
				TransferService transfers = this.account.taskRouter().transfers();
				Optional<Transfer> active = transfers.outgoing(reservation);
				if (active.isPresent()) {
					transfers.cancel(active.get());
				}
				else {
					transfers.start(reservation, target(), Transfer.Mode.values()[this.random.nextInt(2)]);
				}
			}));
		}

		private TransferTarget target() {
			return this.random.nextBoolean()
					? new TransferTarget.ToWorker(workers().get(this.random.nextInt(workers().size())))
					: new TransferTarget.ToQueue(
							this.account.taskRouter().queues().all(this.workspace).iterator().next());
		}

		/** Rejects, wraps up or completes a reservation. */
		private void endReservation(Worker worker) {
			held(worker).stream().findAny().ifPresent((reservation) -> act(() -> {
				ReservationService reservations = this.account.taskRouter().reservations();
				switch (reservation.status()) {
					case PENDING -> reservations.reject(reservation, null);
					case ACCEPTED -> reservations.wrapUp(reservation);
					default -> reservations.complete(reservation);
				}
			}));
		}

		private List<Reservation> held(Worker worker) {
			return this.account.taskRouter().reservations().heldBy(worker);
		}

		private void record() {
			legs().stream()
				.filter((leg) -> leg.status() == CallStatus.IN_PROGRESS)
				.findAny()
				.ifPresent((call) -> act(() -> this.account.voice()
					.recordings()
					.start(call,
							new RecordingRequest(RecordingSource.START_CALL_RECORDING_API, 1, "both",
									new RecordingRequest.Callback("POST", URI.create("http://app/file"),
											Set.of("completed"))))));
		}

		private void hangUpOne() {
			List<Call> legs = legs();
			if (!legs.isEmpty()) {
				Call leg = legs.get(this.random.nextInt(legs.size()));
				act(() -> this.account.callerPhones().hangUp(leg));
			}
		}

		private void withParticipant(Consumer<Participant> move) {
			List<Participant> all = this.invariants.conferences()
				.stream()
				.flatMap((conference) -> conference.connected().stream())
				.toList();
			if (!all.isEmpty()) {
				move.accept(all.get(this.random.nextInt(all.size())));
			}
		}

		@Override
		void hangUpAllCalls() {
			legs().forEach((leg) -> act(() -> this.account.callerPhones().hangUp(leg)));
		}

		@Override
		void checkAfterMove() {
			this.violations.addAll(this.invariants.violations());
		}

		@Override
		void checkAfterRun() {
			this.violations.addAll(this.invariants.leftovers());
		}

		@Override
		boolean isOver() {
			return legs().isEmpty() && super.isOver();
		}

		private List<Call> legs() {
			return this.invariants.legs();
		}

		/** Runs a move; a refusal with Twilio's error is a result like another. */
		@Override
		void act(Runnable move) {
			try {
				this.account.engine().run(move);
			}
			catch (TwilioError ex) {
				if (ex.status() >= 500) {
					this.violations.add(ex.toString());
				}
			}
		}

	}

}
