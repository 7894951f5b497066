package dev.toritsugi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers who hear Twilio's music alone, and whose wait the reconciler ends.
 */
@TestPropertySource(properties = { "call-center.waiting.longest=10m", "call-center.waiting.then=dial +81398765432",
		"call-center.waiting.when-nobody-works=dial +81312340000", "call-center.reconciler.period=30s",
		"call-center.after-call.time=10m" })
class LongWaitIntegrationTests extends AbstractWaitingTests {

	private static final String NOBODY_WORKS = "+81312340000";

	@Test
	void noDocumentIsRequestedForTheWait() {
		String call = call();
		pass("PT5S");
		assertThat(heard(call)).contains("Twilio's hold music");
		assertThat(get("/sandbox/journal")).doesNotContain("/waiting");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT1S", "PT9M" })
	void callersAreLedOnWhileNobodyWorks(String later) {
		pass(later);
		String call = call();
		String task = taskSid(call);
		pass("PT95S");
		assertThat(dialled(call)).containsExactly(NOBODY_WORKS);
		assertThat(status(task)).isEqualTo("canceled");
	}

	@Test
	void anOperatorInAfterCallWorkWorks() {
		activity("alice", "Available");
		talkWith("alice");
		activity("alice", "Unavailable");
		String call = call();
		pass("PT9M");
		assertThat(dialled(call)).doesNotContain(NOBODY_WORKS);
	}

	@Test
	void unknownCountsAsSomebody() {
		String call = call();
		fault("down", "{\"effect\":\"status\",\"status\":503,\"route\":\"/v1/**/Workers\"}");
		pass("PT5M");
		assertThat(dialled(call)).isEmpty();
		assertWaits(call);
	}

	@Test
	void theReconcilerEndsTheLongestWait() {
		activity("alice", "Available");
		String talking = call();
		post("/sandbox/workers/alice/answer", null);
		String call = call();
		pass("PT9M55S");
		assertWaits(call);
		pass("PT1M");
		assertThat(dialled(call)).containsExactly(OFFERED);
		assertThat(doing(talking)).isEqualTo("talking");
	}

}
