package dev.toritsugi;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What TaskRouter and every webhook have missed is found by comparing tasks with calls.
 */
@TestPropertySource(properties = { "call-center.after-call.time=20s", "call-center.reconciler.period=30s" })
@SuppressWarnings("NullAway.Init")
class ReconcilerIntegrationTests extends AbstractReconcilerTests {

	@Autowired
	MeterRegistry meters;

	@Test
	void aTaskThatWaitsForACallerWhoIsGoneIsCanceled() {
		double before = mended("cancel");
		String task = task(callThatIsOver());
		pass("PT45S");
		assertThat(status(task)).isEqualTo("canceled");
		assertThat(mended("cancel")).isEqualTo(before + 1);
	}

	@Test
	void aTaskInACallThatIsOverIsCompleted() {
		double before = mended("complete");
		String task = task(callThatIsOver());
		String operator = List.of("alice", "bob", "carol")
			.stream()
			.filter((name) -> !holds(name).isEmpty())
			.findFirst()
			.orElseThrow();
		post("/sandbox/workers/" + operator + "/accept", null);
		assertThat(status(task)).isEqualTo("assigned");
		pass("PT65S");
		assertThat(status(task)).isEqualTo("completed");
		assertThat(holds(operator)).isEmpty();
		assertThat(mended("complete")).isEqualTo(before + 1);
	}

	@Test
	void aTaskThatIsNoCallersIsNobodysBusiness() {
		String task = taskOfSomebodyElse();
		pass("PT90S");
		assertThat(status(task)).isIn("reserved", "pending");
	}

	@Test
	void whoWaitsInTheQueueIsLeftThereHoweverLong() {
		for (String operator : new String[] { "alice", "bob", "carol" }) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
		String call = call();
		pass("PT30M");
		assertThat(taskStatus(call)).isEqualTo("pending");
	}

	private double mended(String action) {
		return this.meters.find("toritsugi.reconciler.actions")
			.tag("action", action)
			.counters()
			.stream()
			.mapToDouble((counter) -> counter.count())
			.sum();
	}

}
