package dev.toritsugi.sandbox.account;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests all assignment instructions except dequeue.
 */
class AssignmentInstructionTests extends AbstractCallTests {

	private static final String CONFERENCE = """
			{"instruction":"conference","from":"+12025550100","timeout":20,"end_conference_on_exit":true,
			"end_conference_on_customer_exit":true,"conference_status_callback":"http://app/conference",
			"conference_status_callback_event":"start, end, join, leave, mute, hold"}""";

	@Test
	void acceptDoesNotCallTheWorker() {
		this.application.json("/assignment", "{\"instruction\":\"accept\"}");
		Call call = incomingCall();
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.ACCEPTED);
		assertThat(call.outboundLegs()).isEmpty();
		assertThat(call.doing()).isEqualTo("queued");
	}

	@Test
	void callCallsTheWorkerWhoseDocumentDialsTheReservation() {
		Call call = calledWith("");
		answers("alice");
		Call leg = call.outboundLegs().get(0);
		assertThat(leg.heard()).extracting(HeardPrompt::what).containsExactly("A caller");
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.ACCEPTED);
		assertThat(call.doing()).isEqualTo("talking");

		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(onlyRequestTo("/dialled").parameters()).containsEntry("CallSid", leg.sid())
			.containsEntry("DialCallStatus", "completed");
		assertThat(worker("alice").activity().friendlyName()).isEqualTo("Offline");
		assertThat(this.application.requestsTo("/status")).hasSize(1);
	}

	@Test
	void aReservationThatIsNotPendingIsNotDialled() {
		Call call = calledWith(",\"accept\":true");
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.ACCEPTED);
		answers("alice");
		assertThat(alerts()).singleElement().asString().startsWith("14215");
		assertThat(onlyRequestTo("/dialled").parameters()).containsEntry("DialCallStatus", "failed");
		assertThat(call.doing()).isEqualTo("queued");
	}

	@Test
	void redirectExecutesANewDocumentForTheCaller() {
		this.application.json("/assignment", "{}");
		Call call = incomingCall();
		this.application.twiml("/elsewhere", "<Response><Pause length='9'/></Response>");
		redirectAccepting(call);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "redirected");
		assertThat(this.application.requestsTo("/elsewhere")).hasSize(1);
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
		assertThat(call.over()).isFalse();
	}

	@Test
	void aTaskAcceptedWithARedirectWrapsUpWhenTheRedirectedCallEnds() {
		this.application.json("/assignment", "{}");
		Call call = incomingCall();
		this.application.twiml("/elsewhere", "<Response><Pause length='9'/></Response>");
		redirectAccepting(call);
		advance(8);
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
		advance(1);
		assertThat(call.over()).isTrue();
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
	}

	@Test
	void anAcceptedTaskOfARedirectedCallerWrapsUpAtTheHangUp() {
		this.application.json("/assignment", "{\"instruction\":\"accept\"}");
		Call call = incomingCall();
		this.application.twiml("/elsewhere", "<Response><Pause length='9'/></Response>");
		this.account.engine()
			.run(() -> this.account.callService().redirect(call, "POST", URI.create("http://app/elsewhere")));
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
	}

	@Test
	void everySelectedEventOfADequeueIsSent() {
		this.application.json("/assignment", "{}");
		Call call = incomingCall();
		instruct(call, "dequeue",
				form("DequeueStatusCallbackUrl=http://app/status", "DequeueStatusCallbackEvent=initiated",
						"DequeueStatusCallbackEvent=ringing,answered", "DequeueStatusCallbackEvent=completed"));
		answers("alice");
		hangsUp("alice");
		assertThat(this.application.requestsTo("/status"))
			.extracting((webhook) -> webhook.parameters().getOrDefault("CallStatus", "none"))
			.containsExactly("initiated", "ringing", "in-progress", "completed");
	}

	@Test
	void everySelectedEventOfAConferenceIsSent() {
		this.application.json("/assignment", "{}");
		this.application.twiml("/conference", "");
		Call call = incomingCall();
		instruct(call, "conference",
				form("From=+12025550100", "StatusCallback=http://app/status", "StatusCallbackEvent=initiated",
						"StatusCallbackEvent=ringing", "StatusCallbackEvent=answered", "StatusCallbackEvent=completed",
						"ConferenceStatusCallback=http://app/conference", "ConferenceStatusCallbackEvent=start",
						"ConferenceStatusCallbackEvent=join"));
		answers("alice");
		hangsUp("alice");
		assertThat(this.application.requestsTo("/status")).hasSize(4);
		assertThat(this.application.requestsTo("/conference")).extracting(AssignmentInstructionTests::event)
			.containsExactly("participant-join", "participant-join", "conference-start");
	}

	@Test
	void conferenceConnectsWorkerAndCaller() {
		Call call = inConference();
		Conference conference = conference(call);
		assertThat(conference.status()).isEqualTo(Conference.Status.IN_PROGRESS);
		assertThat(conference.participants()).extracting(Participant::call)
			.containsExactly(call.outboundLegs().get(0), call);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.ACCEPTED);
		assertThat(task(call).attributes().path("conference").toString()).isEqualTo("""
				{"room_name":"%s","sid":"%s","participants":{"worker":"%s","customer":"%s"}}"""
			.formatted(task(call).sid(), conference.sid(), call.outboundLegs().get(0).sid(), call.sid()));
		assertThat(this.application.requestsTo("/conference")).extracting(AssignmentInstructionTests::event)
			.containsExactly("participant-join", "participant-join", "conference-start");
		assertThat(this.application.requestsTo("/conference").get(1).parameters())
			.containsEntry("TaskSid", task(call).sid())
			.containsEntry("CallSid", call.sid())
			.containsEntry("CustomerCallSid", call.sid())
			.containsEntry("SequenceNumber", "2");
	}

	@Test
	void theTaskWrapsUpWhenTheConferenceEnds() {
		Call call = inConference();
		hangsUp("alice");
		assertThat(Objects.requireNonNull(conference(call).end()).reason())
			.isEqualTo("participant-with-end-conference-on-exit-left");
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(this.application.requestsTo("/conference").subList(3, 6))
			.extracting(AssignmentInstructionTests::event)
			.containsExactly("participant-leave", "participant-leave", "conference-end");
		assertThat(this.application.requestsTo("/conference").get(4).parameters())
			.containsEntry("ReasonParticipantLeft", "moderator_ended_conference");
	}

	@Test
	void aCallerWhoHangsUpEndsTheConferenceAndTheWorkersLeg() {
		Call call = inConference();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(call.outboundLegs().get(0).over()).isTrue();
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(this.application.requestsTo("/conference").get(3).parameters())
			.containsEntry("ReasonParticipantLeft", "participant_hung_up");
	}

	@Test
	void aReservationThatRingsForAConferenceEndsWithItsLeg() {
		this.application.json("/assignment", CONFERENCE.replace(":20,", ":50,"));
		Call call = incomingCall();
		advance(40);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
		advance(10);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.CANCELED);
		assertThat(reservations(task(call))).hasSize(2);
	}

	@Test
	void holdAndMuteEventsAreSent() {
		Call call = inConference();
		Participant customer = conference(call).participant(call.sid()).orElseThrow();
		this.account.engine()
			.run(() -> this.account.voice()
				.participants()
				.update(customer, new ParticipantUpdate(true, true, null, null, null, null, null, null)));
		assertThat(customer.onHold()).isTrue();
		assertThat(this.application.requestsTo("/conference").subList(3, 5))
			.extracting(AssignmentInstructionTests::event)
			.containsExactly("participant-mute", "participant-hold");
	}

	@Test
	void aSupervisorDoesNotAffectTheConference() {
		Call call = inConference();
		instruct(call, "supervise", form("Supervisor=" + worker("bob").sid(), "SupervisorMode=monitor"));
		answers("bob");
		assertThat(conference(call).participants()).hasSize(3).last().satisfies((supervisor) -> {
			assertThat(supervisor.call().to()).isEqualTo("client:bob");
			assertThat(supervisor.settings().muted()).isTrue();
		});
		hangsUp("bob");
		assertThat(conference(call).participants()).hasSize(2);
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
	}

	@Test
	void theTaskNamesTheLegThatWasAnswered() {
		this.account.engine().run(() -> {
			TaskQueue queue = this.account.taskRouter()
				.queues()
				.all(workspace())
				.stream()
				.filter((found) -> found.friendlyName().equals("Everyone"))
				.findFirst()
				.orElseThrow();
			this.account.taskRouter()
				.queues()
				.update(workspace(), queue,
						new TaskQueue.Settings("Everyone", Expression.EVERYTHING, 2, QueueOrder.FIFO, null, null));
		});
		this.application.json("/assignment", CONFERENCE);
		this.application.twiml("/conference", "");
		Call call = incomingCall();
		assertThat(reservations(task(call))).hasSize(2);
		Worker first = reservations(task(call)).get(0).worker();
		Call leg = this.account.calleePhones().leg(first).orElseThrow();
		answers(first.friendlyName());
		assertThat(task(call).attributes().path("worker_call_sid").asString()).isEqualTo(leg.sid());
	}

	@Test
	void aSupervisorsPhoneRingsOnceAndOnlyWhileTheConferenceLasts() {
		Call call = inConference();
		instruct(call, "supervise", form("Supervisor=" + worker("bob").sid(), "SupervisorMode=monitor"));
		instruct(call, "supervise", form("Supervisor=" + worker("bob").sid(), "SupervisorMode=monitor"));
		assertThat(this.account.calleePhones().legs(worker("bob"))).hasSize(1);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(this.account.calleePhones().legs(worker("bob"))).isEmpty();
	}

	@Test
	void anInvalidRestInstructionIsRefused() {
		this.application.json("/assignment", "{}");
		Call call = incomingCall();
		assertRefused("40146", () -> this.account.assignment()
			.instruct(reservation(call), "supervise", form("Supervisor=client:boss")));
		assertRefused("40130", () -> this.account.assignment()
			.instruct(reservation(call), "dequeue", form("DequeuePostWorkActivitySid=WAnone")));
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
	}

	@Test
	void dequeueByRestEqualsDequeueByCallback() {
		this.application.json("/assignment", "{}");
		Call call = incomingCall();
		instruct(call, "dequeue", form("DequeueTo=sip:alice@example.com", "DequeueTimeout=20",
				"DequeueStatusCallbackUrl=http://app/status", "DequeueStatusCallbackEvent=ringing"));
		assertThat(call.outboundLegs()).singleElement().extracting(Call::to).isEqualTo("sip:alice@example.com");
		assertThat(onlyRequestTo("/status").parameters()).containsEntry("CallStatus", "ringing")
			.containsEntry("taskCallSid", call.sid());
		answers("alice");
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
	}

	@Test
	void aTaskIsWrappingAfterARedirectEndsTheConversation() {
		Call call = inConference();
		this.account.engine()
			.run(() -> this.account.callService()
				.play(call, CallService.parse("<Response><Say>survey</Say><Pause length='9'/></Response>")));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "redirected-from-bridged");
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(call.over()).isFalse();
		assertThat(call.outboundLegs().get(0).over()).isTrue();
	}

	@Test
	void aRedirectedWorkerLeavesTheConversation() {
		this.application.json("/assignment", "{\"instruction\":\"dequeue\"}");
		Call call = incomingCall();
		answers("alice");
		Call leg = call.outboundLegs().get(0);
		this.account.engine()
			.run(() -> this.account.callService()
				.play(leg, CallService.parse("<Response><Pause length='9'/></Response>")));
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "bridged");
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(call.over()).isTrue();
		assertThat(leg.over()).isFalse();
	}

	@Test
	void aTaskCreatedByRestForAWaitingCallerWrapsUp() {
		Call call = waitingWithoutTask();
		Task task = byHand(call);
		instruct(task, "dequeue", form("DequeueFrom=+12025550100"));
		answers("alice");
		assertThat(task.status()).isEqualTo(TaskStatus.ASSIGNED);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(task.status()).isEqualTo(TaskStatus.WRAPPING);
	}

	@Test
	void aConferenceWithoutItsCallerCancelsTheReservation() {
		Call call = waitingWithoutTask();
		Task task = byHand(call);
		instruct(task, "conference", form("From=+12025550100"));
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		answers("alice");
		assertThat(reservations(task).get(0).status()).isEqualTo(ReservationStatus.CANCELED);
		assertThat(alerts()).singleElement().asString().startsWith("40144");
	}

	@Test
	void aWorkerIsCalledOnlyOnceForAReservation() {
		this.application.json("/assignment", CONFERENCE);
		Call call = incomingCall();
		assertRefused("40136",
				() -> this.account.assignment().instruct(reservation(call), "conference", form("From=+12025550100")));
		assertThat(call.outboundLegs()).hasSize(1);
	}

	@Test
	void aResponseWithoutABodyLeavesTheReservationPending() {
		this.application.json("/assignment", "");
		Call call = incomingCall();
		assertThat(alerts()).isEmpty();
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					40132 | {"instruction":"call","url":"http://app/agent"}
					40112 | {"instruction":"call","from":"+12025550100"}
					55555 | {"instruction":"redirect","call_sid":"CA1"}
					21220 | {"instruction":"redirect","call_sid":"CA1","url":"http://app/x"}
					40141 | {"instruction":"conference"}
					40141 | {"instruction":"conference","from":"zz","to":"+81312345678"}
					40141 | {"instruction":"conference","from":"+12025550199"}
					40132 | {"instruction":"dequeue","from":"+12025550199"}
					40145 | {"instruction":"conference","from":"+12025550100","max_participants":"1"}
					40145 | {"instruction":"conference","from":"+12025550100","max_participants":"251"}
					40145 | {"instruction":"conference","from":"+12025550100","beep":"loud"}
					40145 | {"instruction":"conference","from":"+12025550100","conference_record":"perhaps"}
					40145 | {"instruction":"conference","from":"+12025550100","recording_channels":"three"}
					40145 | {"instruction":"conference","from":"+12025550100","wait_url":"http://app/a","wait_method":"PUT"}
					40159 | {"instruction":"conference","from":"+12025550100","conference_status_callback_event":"nothing"}
					40159 | {"instruction":"conference","from":"+12025550100","status_callback":"http://app/a","status_callback_event":"nothing"}
					40132 | {"instruction":"call","from":"zz","to":"+81312345678","url":"http://app/a"}
					40145 | {"instruction":"conference","from":"+12025550100","wait_url":"http://app/a b"}
					40112 | {"instruction":"call","from":"+12025550100","url":"/relative"}
					40157 | {"instruction":"dequeue","status_callback_url":"/relative"}
					40158 | {"instruction":"call","from":"+12025550100","url":"http://app/x","status_callback_url":"a b"}
					40159 | {"instruction":"conference","from":"+12025550100","status_callback":"a b"}
					14233 | {"instruction":"conference","from":"+12025550100","timeout":"1.5"}
					40139 | {"instruction":"conference","from":"+12025550100","post_work_activity_sid":"WAnone"}
					40146 | {"instruction":"supervise","supervisor":"client:boss"}
					""")
	void anIncompleteInstructionCausesAnAlertWithItsErrorCode(String code, String instruction) {
		this.application.json("/assignment", instruction);
		Call call = incomingCall();
		assertThat(alerts()).singleElement().asString().startsWith(code);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
	}

	private Call calledWith(String more) {
		this.application.json("/assignment", """
				{"instruction":"call","from":"+12025550100","url":"http://app/agent",
				"status_callback_url":"http://app/status"%s}""".formatted(more));
		Call call = incomingCall();
		this.application.twiml("/agent", """
				<Response><Say>A caller</Say><Dial action="/dialled"><Queue reservationSid="%s"
				postWorkActivitySid="WAoffline"/></Dial></Response>""".formatted(reservation(call).sid()));
		this.application.twiml("/dialled", "<Response/>");
		return call;
	}

	private Call waitingWithoutTask() {
		this.application.json("/assignment", "{}");
		this.application.twiml("/enqueue", "<Response><Enqueue waitUrl=''>support</Enqueue></Response>");
		return incomingCall();
	}

	private Task byHand(Call call) {
		ObjectNode attributes = JsonNodeFactory.instance.objectNode();
		attributes.put("call_sid", call.sid()).put("language", "ja");
		return this.account.engine()
			.call(() -> this.account.taskRouter()
				.tasks()
				.createVoiceTask(this.account.taskRouter().workflows().get(workspace(), "WW1"), attributes, null,
						null));
	}

	private void redirectAccepting(Call call) {
		instruct(call, "redirect",
				form("RedirectCallSid=" + call.sid(), "RedirectUrl=http://app/elsewhere", "RedirectAccept=true"));
	}

	private static Map<String, List<String>> form(String... parameters) {
		return Arrays.stream(parameters)
			.map((parameter) -> parameter.split("=", 2))
			.collect(Collectors.groupingBy((parameter) -> parameter[0],
					Collectors.mapping((parameter) -> parameter[1], Collectors.toList())));
	}

	private void instruct(Task task, String instruction, Map<String, List<String>> form) {
		this.account.engine()
			.run(() -> this.account.assignment().instruct(reservations(task).get(0), instruction, form));
	}

	private Call inConference() {
		this.application.json("/assignment", CONFERENCE);
		this.application.twiml("/conference", "");
		Call call = incomingCall();
		answers("alice");
		return call;
	}

	private Conference conference(Call call) {
		String sid = task(call).attributes().path("conference").path("sid").asString();
		return this.account.voice().conferences().find(sid).orElseThrow();
	}

	private void instruct(Call call, String instruction, Map<String, List<String>> form) {
		this.account.engine().run(() -> this.account.assignment().instruct(reservation(call), instruction, form));
	}

	private static String event(Webhook webhook) {
		return webhook.parameters().getOrDefault("StatusCallbackEvent", "none");
	}

}
