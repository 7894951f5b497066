package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.Notification;
import com.twilio.rest.api.v2010.account.OutgoingCallerId;
import com.twilio.rest.api.v2010.account.ValidationRequest;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests text messages, notifications and verified caller IDs with Twilio's Java SDK.
 */
@SandboxServerTest
class MessagesIntegrationTests extends AbstractVoiceApiTests {

	private static final PhoneNumber CUSTOMER = new PhoneNumber(CALLER);

	private static final PhoneNumber NUMBER = new PhoneNumber(AccountSeed.NUMBER);

	private final Contract contract = Contract.of("voice-2010.json");

	@Autowired
	MessagesIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		super(environment, sandbox, account);
	}

	@Test
	void everyOperationAnswersByContract() throws InterruptedException {
		messages();
		callerIds();
		notifications();
		this.http.exchanges().removeIf((exchange) -> exchange.status() >= 400);
		assertThat(this.contract.operations(this.http.exchanges()))
			.containsAll(this.contract.operations(".*(Message|Notification|OutgoingCallerId|ValidationRequest)"));
		assertThat(this.contract.faults(this.http.exchanges())).isEmpty();
	}

	private void messages() throws InterruptedException {
		URI callback = this.application.answers("/message-status", "");
		Message created = Message.creator(CUSTOMER, NUMBER, "電話が混み合っています。")
			.setStatusCallback(callback)
			.create(this.client);
		assertThat(created.getStatus()).isEqualTo(Message.Status.QUEUED);
		settle();
		Message fetched = Message.fetcher(created.getSid()).fetch(this.client);
		assertThat(fetched.getStatus()).isEqualTo(Message.Status.DELIVERED);
		assertThat(fetched.getBody()).isEqualTo("電話が混み合っています。");
		assertThat(this.application.told("/message-status")).hasSize(2);
		assertThat(this.application.told("/message-status").get(0)).contains("MessageStatus=sent")
			.contains("MessageSid=" + created.getSid());
		assertThat(this.application.told("/message-status").get(1)).contains("MessageStatus=delivered");
		Message other = Message.creator(new PhoneNumber("+819011112222"), NUMBER, "Hello").create(this.client);
		settle();
		assertThat(read(Message.reader().setTo(CUSTOMER).read(this.client))).extracting(Message::getSid)
			.containsExactly(created.getSid());
		assertThat(read(Message.reader().setPageSize(1L).read(this.client))).extracting(Message::getSid)
			.containsExactly(other.getSid(), created.getSid());
		assertThat(Message.updater(created.getSid()).setBody("").update(this.client).getBody()).isEmpty();
		Message.deleter(created.getSid()).delete(this.client);
		assertRefused(404, 20404, () -> Message.fetcher(created.getSid()).fetch(this.client));
	}

	private void callerIds() {
		PhoneNumber mobile = new PhoneNumber("+819022223333");
		assertRefused(400, 21210, () -> call(mobile));
		ValidationRequest request = ValidationRequest.creator(mobile).setFriendlyName("Mobile").create(this.client);
		assertThat(request.getValidationCode()).hasSize(6);
		assertThat(call(mobile).getFrom()).isEqualTo(mobile.toString());
		OutgoingCallerId verified = read(OutgoingCallerId.reader().setPhoneNumber(mobile).read(this.client)).get(0);
		assertThat(verified.getFriendlyName()).isEqualTo("Mobile");
		assertThat(OutgoingCallerId.updater(verified.getSid())
			.setFriendlyName("Boss")
			.update(this.client)
			.getFriendlyName()).isEqualTo("Boss");
		assertThat(OutgoingCallerId.fetcher(verified.getSid()).fetch(this.client).getPhoneNumber()).isEqualTo(mobile);
		assertRefused(400, 21450, () -> ValidationRequest.creator(mobile).create(this.client));
		OutgoingCallerId.deleter(verified.getSid()).delete(this.client);
		assertRefused(400, 21210, () -> call(mobile));
	}

	private void notifications() throws InterruptedException {
		String sid = somebodyCalls().sid();
		Call.updater(sid).setUrl(NOBODY).update(this.client);
		settle();
		Notification newest = read(Notification.reader().setLog(0).read(this.client)).get(0);
		assertThat(newest.getErrorCode()).isEqualTo("11205");
		assertThat(newest.getCallSid()).isEqualTo(sid);
		assertThat(newest.getMoreInfo()).hasToString("https://www.twilio.com/docs/errors/11205");
		assertThat(Notification.fetcher(newest.getSid()).fetch(this.client).getRequestVariables())
			.contains("CallSid=" + sid);
		assertThat(read(com.twilio.rest.api.v2010.account.call.Notification.reader(sid).read(this.client)))
			.extracting(com.twilio.rest.api.v2010.account.call.Notification::getSid)
			.contains(newest.getSid());
		assertThat(com.twilio.rest.api.v2010.account.call.Notification.fetcher(sid, newest.getSid())
			.fetch(this.client)
			.getErrorCode()).isEqualTo("11205");
		assertThat(read(Notification.reader().setLog(1).read(this.client))).isEmpty();
	}

	@Test
	void invalidMessagesAreRefused() {
		assertRefused(400, 21211,
				() -> Message.creator(new PhoneNumber("09012345678"), NUMBER, "a").create(this.client));
		assertRefused(400, 21606, () -> Message.creator(CUSTOMER, CUSTOMER, "a").create(this.client));
		assertRefused(400, 21602, () -> Message.creator(CUSTOMER, NUMBER, "").create(this.client));
		assertRefused(400, 21617, () -> Message.creator(CUSTOMER, NUMBER, "a".repeat(1601)).create(this.client));
		assertRefused(400, 21604, () -> Message.creator(new PhoneNumber(""), NUMBER, "a").create(this.client));
	}

	@Test
	void aScheduledMessageIsSentAtItsTime() throws InterruptedException {
		URI callback = this.application.answers("/scheduled-status", "");
		this.sandbox.account().engine().stand();
		Message scheduled = scheduled(60).setStatusCallback(callback).create(this.client);
		assertThat(scheduled.getStatus()).isEqualTo(Message.Status.SCHEDULED);
		advance(Duration.ofMinutes(59));
		assertThat(status(scheduled)).isEqualTo(Message.Status.SCHEDULED);
		assertThat(this.application.told("/scheduled-status")).isEmpty();
		advance(Duration.ofMinutes(1));
		assertThat(status(scheduled)).isEqualTo(Message.Status.DELIVERED);
		assertThat(this.contract.faults(this.http.exchanges())).isEmpty();
		assertRefused(400, 30409, () -> cancel(scheduled));
	}

	@Test
	void aScheduledMessageIsCanceled() throws InterruptedException {
		this.sandbox.account().engine().stand();
		Message scheduled = scheduled(60).create(this.client);
		assertThat(cancel(scheduled).getStatus()).isEqualTo(Message.Status.CANCELED);
		advance(Duration.ofHours(2));
		assertThat(status(scheduled)).isEqualTo(Message.Status.CANCELED);
		assertRefused(400, 30409, () -> cancel(scheduled));
		Message.deleter(scheduled.getSid()).delete(this.client);
	}

	@Test
	void invalidSchedulesAreRefused() {
		assertRefused(400, 35118,
				() -> Message.creator(CUSTOMER, NUMBER, "a")
					.setScheduleType(Message.ScheduleType.FIXED)
					.setSendAt(inMinutes(60))
					.create(this.client));
		assertRefused(400, 35111, () -> scheduled(60).setSendAt(null).create(this.client));
		assertRefused(400, 35115, () -> scheduled(5).create(this.client));
		assertRefused(400, 35115, () -> scheduled(35 * 24 * 60 + 1).create(this.client));
		assertRefused(400, 30409, () -> cancel(Message.creator(CUSTOMER, NUMBER, "not scheduled").create(this.client)));
	}

	private Message cancel(Message message) {
		return Message.updater(message.getSid()).setStatus(Message.UpdateStatus.CANCELED).update(this.client);
	}

	private MessageCreator scheduled(int minutes) {
		return Message.creator(CUSTOMER, "MG00000000000000000000000000000001", "Call us back")
			.setScheduleType(Message.ScheduleType.FIXED)
			.setSendAt(inMinutes(minutes));
	}

	private ZonedDateTime inMinutes(int minutes) {
		return this.sandbox.account().engine().now().plus(Duration.ofMinutes(minutes)).atZone(ZoneOffset.UTC);
	}

	private void advance(Duration time) throws InterruptedException {
		this.sandbox.account().engine().advance(time);
		settle();
	}

	private Message.Status status(Message message) {
		return Message.fetcher(message.getSid()).fetch(this.client).getStatus();
	}

	@Test
	void mediaMakeAMultimediaMessage() {
		Message created = Message.creator(CUSTOMER, NUMBER, List.of(URI.create("https://example.com/map.png")))
			.create(this.client);
		assertThat(created.getSid()).startsWith("MM");
		assertThat(created.getNumMedia()).isEqualTo("1");
	}

	@Test
	void aCallIsQueuedBeforeItRings() throws InterruptedException {
		Call placed = call(NUMBER);
		assertThat(placed.getStatus()).isEqualTo(Call.Status.QUEUED);
		assertThat(placed.getStartTime()).isNull();
		settle();
		assertThat(Call.fetcher(placed.getSid()).fetch(this.client).getStatus()).isEqualTo(Call.Status.RINGING);
	}

	@Test
	void onlyACallThatIsOverIsDeleted() {
		Call placed = call(NUMBER);
		assertRefused(409, 20009, () -> Call.deleter(placed.getSid()).delete(this.client));
		Call.updater(placed.getSid()).setStatus(Call.UpdateStatus.CANCELED).update(this.client);
		Call.deleter(placed.getSid()).delete(this.client);
		assertRefused(404, 20404, () -> Call.fetcher(placed.getSid()).fetch(this.client));
	}

	private Call call(PhoneNumber from) {
		return Call.creator(CUSTOMER, from, new Twiml("<Response><Say>Hello</Say></Response>")).create(this.client);
	}

}
