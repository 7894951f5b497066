package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

import com.twilio.base.Resource;
import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.rest.api.v2010.account.conference.ParticipantUpdater;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Activity;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.sandbox.account.ConferenceInvariants;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.engine.JournalEntry;

/**
 * A run of random moves over HTTP. The callers' and workers' phones act through the
 * control API, and the application through Twilio's Java SDK: it connects callers to
 * workers in conferences, and holds, mutes, coaches, announces, adds, transfers, records
 * and removes participants. The application's webhooks are real HTTP requests too. The
 * run checks each response by Twilio's OpenAPI documents.
 */
final class RestConferenceRun {

	/**
	 * Twilio's errors for requests that come too late, or ask for what does not exist.
	 */
	private static final Set<Integer> EXPLAINED = Set.of(
			// no such resource, or no longer
			20404,
			// the call or the recording has ended
			21220,
			// the conference has ended
			16022,
			// a participant to be coached is not in the conference
			16028);

	private static final List<String> WORKERS = List.of("ann", "ben", "cleo");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int MOST_ENDINGS = 100;

	private final Contract voice = Contract.of("voice-2010.json");

	private final Contract taskRouter = Contract.of("taskrouter-v1.json");

	private final HttpClient control = HttpClient.newHttpClient();

	private final Set<dev.toritsugi.sandbox.taskrouter.model.Task> tasks = new LinkedHashSet<>();

	private final List<String> violations = new ArrayList<>();

	private final Random random;

	private final TwimlServer application;

	private final SandboxHttpClient http;

	private final TwilioRestClient client;

	private final SandboxAccount account;

	private final ConferenceInvariants invariants;

	private final String workspace;

	private final String workflow;

	private int calls;

	/** Number of the newest journal entry that the run has read. */
	private long journalRead;

	RestConferenceRun(long seed, TwimlServer application, SandboxHttpClient http, TwilioRestClient client,
			SandboxAccount account) {
		this.random = new Random(seed);
		this.application = application;
		this.http = http;
		this.client = client;
		this.account = account;
		this.invariants = new ConferenceInvariants(account);
		this.journalRead = account.journal().last();
		account.engine().stand();
		this.workspace = Workspace.creator("Conferences").create(client).getSid();
		this.workflow = setUp(this.workspace);
	}

	private String setUp(String workspace) {
		String queue = TaskQueue.creator(workspace, "Everyone").setTargetWorkers("1==1").create(this.client).getSid();
		String available = read(Activity.reader(workspace).setAvailable("true").read(this.client)).get(0).getSid();
		for (String name : WORKERS) {
			Worker.creator(workspace, name)
				.setAttributes("{\"contact_uri\":\"client:%s\"}".formatted(name))
				.setActivitySid(available)
				.create(this.client);
		}
		String sid = Workflow
			.creator(workspace, "Inbound",
					"{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}".formatted(queue))
			.setAssignmentCallbackUrl(this.application.answers("/assignment", "{}"))
			.setTaskReservationTimeout(30)
			.create(this.client)
			.getSid();
		this.application.answers("/conference", "");
		this.application.answers("/file", "");
		this.application.answers("/music", "<Response><Play loop='0'>/music.mp3</Play></Response>");
		this.application.answers("/say", "<Response><Say>One moment, please.</Say></Response>");
		this.application.answers("/left", "<Response><Say>Goodbye</Say></Response>");
		URI enqueue = this.application.answers("/enqueue",
				"<Response><Enqueue workflowSid='%s' action='/left' waitUrl='/music'/></Response>".formatted(sid));
		String number = read(IncomingPhoneNumber.reader().read(this.client)).get(0).getSid();
		IncomingPhoneNumber.updater(number).setVoiceUrl(enqueue).update(this.client);
		return sid;
	}

	/**
	 * Makes random moves until all calls have been placed and have ended.
	 * @return violations of what always holds
	 */
	List<String> violations(int most) throws IOException, InterruptedException {
		while (this.calls < most) {
			move();
		}
		for (int ending = 0; ending < MOST_ENDINGS && !isOver(); ending++) {
			for (String sid : live()) {
				post("/sandbox/calls/" + sid + "/hangup", "");
			}
			completeAll();
			advance(Duration.ofSeconds(31));
			check();
		}
		this.tasks.stream()
			.filter((task) -> !task.status().ended())
			.forEach((task) -> this.violations.add(task + " is " + task.status()));
		this.violations.addAll(this.account.engine().look(this.invariants::leftovers));
		return this.violations;
	}

	/**
	 * Makes one random move, and checks what holds after it.
	 */
	void move() throws IOException, InterruptedException {
		String worker = WORKERS.get(this.random.nextInt(WORKERS.size()));
		switch (this.random.nextInt(16)) {
			case 0, 1 -> call();
			case 2, 3, 4 -> post("/sandbox/workers/" + worker + "/answer", "");
			case 5 -> post("/sandbox/workers/" + worker + "/hangup", "");
			case 6 -> answerALeg();
			case 7 -> hangUpALeg();
			case 8, 9 -> withParticipant(this::update);
			case 10 -> withParticipant((conference, participant) -> addTo(conference));
			case 11 -> withParticipant(this::removeOrEnd);
			case 12 -> transfer();
			case 13 -> record();
			case 14 -> completeAll();
			default -> advance(Duration.ofMillis(this.random.nextInt(15_000)));
		}
		check();
	}

	void advance(Duration duration) throws IOException, InterruptedException {
		post("/sandbox/clock", "{\"advance\":\"%s\"}".formatted(duration));
	}

	private void call() throws IOException, InterruptedException {
		this.application.answers("/assignment",
				"""
						{"instruction":"conference","from":"+12025550100","timeout":20,"end_conference_on_exit":%b,
						"end_conference_on_customer_exit":%b,"conference_record":"%s","conference_status_callback":"%s",
						"conference_status_callback_event":"start,end,join,leave,mute,hold,modify"}""".formatted(
						this.random.nextBoolean(), this.random.nextBoolean(),
						this.random.nextBoolean() ? "record-from-start" : "do-not-record", url("/conference")));
		post("/sandbox/calls", "{\"from\":\"+8190%08d\"}".formatted(this.calls++));
	}

	private void answerALeg() throws IOException, InterruptedException {
		List<Call> ringing = calls(Call.Status.RINGING);
		if (!ringing.isEmpty()) {
			post("/sandbox/calls/" + ringing.get(0).getSid() + "/answer", "");
		}
	}

	private void hangUpALeg() throws IOException, InterruptedException {
		List<String> live = live();
		if (!live.isEmpty()) {
			String sid = live.get(this.random.nextInt(live.size()));
			if (this.random.nextBoolean()) {
				post("/sandbox/calls/" + sid + "/hangup", "");
			}
			else {
				request(() -> Call.updater(sid).setStatus(Call.UpdateStatus.COMPLETED).update(this.client));
			}
		}
	}

	private void update(String conference, Participant participant) {
		ParticipantUpdater updater = Participant.updater(conference, participant.getCallSid());
		switch (this.random.nextInt(5)) {
			case 0 -> {
				updater.setHold(!participant.getHold());
				if (this.random.nextBoolean()) {
					updater.setHoldUrl(url("/music"));
				}
			}
			case 1 -> updater.setMuted(this.random.nextBoolean());
			case 2 ->
				updater.setBeepOnExit(this.random.nextBoolean()).setEndConferenceOnExit(this.random.nextBoolean());
			case 3 -> updater.setCoaching(this.random.nextBoolean())
				.setCallSidToCoach(read(Participant.reader(conference).read(this.client)).stream()
					.map(Participant::getCallSid)
					.filter((sid) -> !sid.equals(participant.getCallSid()))
					.findFirst()
					.orElse(participant.getCallSid()));
			default -> updater.setAnnounceUrl(url("/say"));
		}
		request(() -> updater.update(this.client));
	}

	private void addTo(String conference) {
		request(() -> Participant
			.creator(conference, new PhoneNumber("+12025550100"),
					new PhoneNumber("+1202555%04d".formatted(this.random.nextInt(10_000))))
			.setTimeout(20)
			.setTimeLimit(120)
			.setMuted(this.random.nextBoolean())
			.setEndConferenceOnExit(this.random.nextBoolean())
			.setConferenceStatusCallback(url("/conference"))
			.create(this.client));
	}

	private void removeOrEnd(String conference, Participant participant) {
		if (this.random.nextInt(3) > 0) {
			request(() -> Participant.deleter(conference, participant.getCallSid()).delete(this.client));
		}
		else {
			request(() -> Conference.updater(conference)
				.setStatus(Conference.UpdateStatus.COMPLETED)
				.update(this.client));
		}
	}

	/**
	 * Moves a call elsewhere: into the queue again, to another document, into another
	 * conference, or to another phone.
	 */
	private void transfer() {
		List<Call> talking = calls(Call.Status.IN_PROGRESS);
		if (!talking.isEmpty()) {
			String sid = talking.get(this.random.nextInt(talking.size())).getSid();
			String document = switch (this.random.nextInt(4)) {
				case 0 -> "<Enqueue workflowSid='%s' action='%s'/>".formatted(this.workflow, url("/left"));
				case 1 -> "<Pause length='10'/>";
				case 2 -> "<Dial><Conference>Meeting</Conference></Dial>";
				default -> "<Dial record='record-from-answer' timeout='20'><Number>+1202555%04d</Number></Dial>"
					.formatted(this.random.nextInt(10_000));
			};
			request(() -> Call.updater(sid)
				.setTwiml(new Twiml("<Response>" + document + "</Response>"))
				.update(this.client));
		}
	}

	/** Starts, pauses, resumes or stops the recording of a call. */
	private void record() {
		List<Call> talking = calls(Call.Status.IN_PROGRESS);
		if (!talking.isEmpty()) {
			String sid = talking.get(this.random.nextInt(talking.size())).getSid();
			switch (this.random.nextInt(4)) {
				case 0 -> changeRecording(sid, com.twilio.rest.api.v2010.account.call.Recording.Status.PAUSED);
				case 1 -> changeRecording(sid, com.twilio.rest.api.v2010.account.call.Recording.Status.STOPPED);
				default -> request(() -> com.twilio.rest.api.v2010.account.call.Recording.creator(sid)
					.setRecordingStatusCallback(url("/file"))
					.create(this.client));
			}
		}
	}

	private void changeRecording(String call, com.twilio.rest.api.v2010.account.call.Recording.Status status) {
		request(() -> com.twilio.rest.api.v2010.account.call.Recording.updater(call, "Twilio.CURRENT", status)
			.update(this.client));
	}

	/** Completes all tasks for which a worker does after-call work. */
	private void completeAll() {
		read(Task.reader(this.workspace).setAssignmentStatus(List.of("wrapping")).read(this.client))
			.forEach((task) -> request(() -> Task.updater(this.workspace, task.getSid())
				.setAssignmentStatus(Task.Status.COMPLETED)
				.update(this.client)));
	}

	private void withParticipant(BiConsumer<String, Participant> move) {
		List<Conference> conferences = read(
				Conference.reader().setStatus(Conference.Status.IN_PROGRESS).read(this.client));
		if (!conferences.isEmpty()) {
			String conference = conferences.get(this.random.nextInt(conferences.size())).getSid();
			List<Participant> all = read(Participant.reader(conference).read(this.client));
			if (!all.isEmpty()) {
				move.accept(conference, all.get(this.random.nextInt(all.size())));
			}
		}
	}

	private List<Call> calls(Call.Status status) {
		return read(Call.reader().setStatus(status).read(this.client));
	}

	private List<String> live() {
		return this.account.engine()
			.look(() -> this.invariants.legs().stream().map(dev.toritsugi.sandbox.voice.call.Call::sid).toList());
	}

	private boolean isOver() {
		return live().isEmpty() && this.tasks.stream().allMatch((task) -> task.status().ended());
	}

	/** Adds a violation for everything that must not be so after a move. */
	private void check() throws InterruptedException {
		if (!this.account.engine().settle(PATIENCE)) {
			this.violations.add("the application does not respond");
		}
		this.account.engine().run(() -> {
			this.account.taskRouter()
				.workspaces()
				.all()
				.forEach((workspace) -> this.tasks.addAll(this.account.taskRouter().tasks().all(workspace)));
			this.violations.addAll(this.invariants.violations());
		});
		checkResponses();
		checkJournal();
	}

	private void checkResponses() {
		List<SandboxHttpClient.Exchange> answered = this.http.exchanges()
			.stream()
			.filter((exchange) -> exchange.status() < 400)
			.toList();
		this.violations.addAll(this.voice
			.faults(answered.stream().filter((exchange) -> exchange.path().startsWith("/2010-04-01/")).toList()));
		this.violations.addAll(this.taskRouter
			.faults(answered.stream().filter((exchange) -> exchange.path().startsWith("/v1/")).toList()));
		this.http.exchanges().clear();
	}

	private void checkJournal() {
		this.account.journal().after(this.journalRead).forEach((numbered) -> {
			this.journalRead = numbered.number();
			JournalEntry entry = numbered.entry();
			this.violations.addAll(entry.alerts());
			if (entry.answer().status() >= 500
					|| entry.direction() == JournalEntry.Direction.WEBHOOK && entry.answer().status() >= 300) {
				this.violations.add("%s %s was answered with %d".formatted(entry.request().method(),
						entry.request().url(), entry.answer().status()));
			}
		});
	}

	/** Sends a request; a refusal with an explained error is a result like another. */
	private void request(Runnable request) {
		try {
			request.run();
		}
		catch (ApiException ex) {
			if (ex.getCode() == null || !EXPLAINED.contains(ex.getCode())) {
				this.violations.add("%s: %s".formatted(ex.getCode(), ex.getMessage()));
			}
		}
	}

	/**
	 * Sends a request to the control API, which answers 409 where a move is not possible.
	 */
	private void post(String path, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.http.address() + path))
			.header("Content-Type", "application/json")
			.timeout(PATIENCE)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> response = this.control.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() >= 400 && response.statusCode() != 409) {
			this.violations.add("%s: %d %s".formatted(path, response.statusCode(), response.body()));
		}
	}

	private URI url(String path) {
		return this.application.url(path);
	}

	private static <T extends Resource> List<T> read(ResourceSet<T> set) {
		return AbstractVoiceApiTests.read(set);
	}

}
