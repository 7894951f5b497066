package dev.toritsugi.sandbox.contract;

import java.net.URI;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.queue.Member;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.voice.call.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queues of callers, and those who wait in them.
 */
@SandboxServerTest
class QueuesIntegrationTests extends AbstractVoiceApiTests {

	private static final String SPEAK = "<Response><Say>%s</Say><Pause length='60'/></Response>";

	@Autowired
	QueuesIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		super(environment, sandbox, account);
	}

	@BeforeEach
	void callersWaitForSales() {
		this.application.answers("/left", SPEAK.formatted("Left"));
		URI sales = this.application.answers("/sales",
				"<Response><Enqueue action='/left' waitUrl=''>sales</Enqueue></Response>");
		IncomingPhoneNumber.updater(number()).setVoiceUrl(sales).update(this.client);
	}

	@Test
	void aQueueThatIsFullTakesNobodyElseUntilItIsLarger() throws InterruptedException {
		String queue = Queue.creator("sales").setMaxSize(1).create(this.client).getSid();
		somebodyCalls();
		Call second = somebodyCalls();
		assertThat(this.application.told("/left")).singleElement()
			.asString()
			.contains("QueueResult=queue-full", "CallSid=" + second.sid(), "QueueSid=" + queue);
		Queue larger = Queue.updater(queue).setMaxSize(2).update(this.client);
		assertThat(larger.getMaxSize()).isEqualTo(2);
		assertThat(larger.getFriendlyName()).isEqualTo("sales");
		somebodyCalls();
		assertThat(this.application.told("/left")).hasSize(1);
		Queue full = Queue.fetcher(queue).fetch(this.client);
		assertThat(full.getCurrentSize()).isEqualTo(2);
		assertThat(full.getAverageWaitTime()).isBetween(0, 60);
	}

	@Test
	void aMemberWhoIsTakenOutHearsTheOtherDocumentAndTheNextMovesUp() throws InterruptedException {
		Call first = somebodyCalls();
		Call second = somebodyCalls();
		String queue = read(Queue.reader().read(this.client)).get(0).getSid();
		assertThat(Member.fetcher(queue, "Front").fetch(this.client).getCallSid()).isEqualTo(first.sid());
		assertThat(Member.fetcher(queue, second.sid()).fetch(this.client).getPosition()).isEqualTo(2);
		URI other = this.application.answers("/other", SPEAK.formatted("Other"));
		Member taken = Member.updater(queue, first.sid(), other).setMethod(HttpMethod.GET).update(this.client);
		settle();
		assertThat(taken.getPosition()).isOne();
		assertThat(this.application.told("/other")).singleElement().asString().startsWith("GET ");
		assertThat(this.application.told("/left")).singleElement().asString().contains("QueueResult=redirected");
		assertThat(heard(first.sid())).containsExactly("Other");
		assertThat(read(Member.reader(queue).read(this.client))).singleElement().satisfies((member) -> {
			assertThat(member.getCallSid()).isEqualTo(second.sid());
			assertThat(member.getPosition()).isOne();
		});
		assertRefused(404, 20404, () -> Member.updater(queue, first.sid(), other).update(this.client));
		assertRefused(400, 21205, () -> Member.updater(queue, "Front", URI.create("nowhere")).update(this.client));
		Member.updater(queue, "Front", other).update(this.client);
		assertRefused(404, 20404, () -> Member.fetcher(queue, "Front").fetch(this.client));
	}

	@Test
	void onlyAnEmptyQueueIsDeleted() throws InterruptedException {
		Call caller = somebodyCalls();
		String queue = read(Queue.reader().read(this.client)).get(0).getSid();
		assertRefused(400, 20001, () -> Queue.deleter(queue).delete(this.client));
		act((account) -> account.callerPhones().hangUp(caller));
		assertThat(Queue.deleter(queue).delete(this.client)).isTrue();
		assertRefused(404, 20404, () -> Queue.fetcher(queue).fetch(this.client));
		somebodyCalls();
		assertThat(read(Queue.reader().read(this.client))).extracting(Queue::getSid).doesNotContain(queue).hasSize(1);
	}

	@Test
	void aQueueIsFoundByItsNewNameOnly() throws InterruptedException {
		String queue = Queue.creator("support").create(this.client).getSid();
		Queue other = Queue.creator("billing").create(this.client);
		assertThat(other.getMaxSize()).isEqualTo(1000);
		assertRefused(400, 20001, () -> Queue.creator("support").create(this.client));
		assertRefused(400, 20001, () -> Queue.updater(queue).setFriendlyName("billing").update(this.client));
		assertRefused(400, 20001, () -> Queue.updater(queue).setMaxSize(5001).update(this.client));
		assertThat(Queue.updater(queue).setFriendlyName("sales").update(this.client).getMaxSize()).isEqualTo(1000);
		Call caller = somebodyCalls();
		assertThat(read(Member.reader(queue).read(this.client))).extracting(Member::getCallSid)
			.containsExactly(caller.sid());
		assertThat(Queue.creator("support").create(this.client).getSid()).isNotEqualTo(queue);
	}

}
