package dev.toritsugi;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who does not trust the reconciler yet has it say what it would do.
 */
@TestPropertySource(properties = { "call-center.reconciler.period=30s", "call-center.reconciler.dry-run=true",
		"call-center.post-work-activity=Wrap-up", "call-center.after-call.time=20s" })
@ExtendWith(OutputCaptureExtension.class)
class DryRunIntegrationTests extends AbstractReconcilerTests {

	@Test
	void theReconcilerSaysItAndDoesNothing(CapturedOutput output) {
		String task = task(callThatIsOver());
		pass("PT45S");
		assertThat(status(task)).isNotEqualTo("canceled");
		assertThat(output).contains(task + " is RESERVED: the reconciler would cancel it, the caller's call is over");
	}

	@Test
	void whoseTimeIsUpIsNotFreedEither(CapturedOutput output) {
		for (String kind : List.of("EVENT", "STATUS", "ENQUEUE_ACTION")) {
			fault("lost " + kind, "{\"effect\":\"lose\",\"kind\":\"" + kind + "\"}");
		}
		String call = talkWith("alice");
		pass("PT75S");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		assertThat(activity("alice")).isEqualTo("Wrap-up");
		assertThat(output)
			.contains(taskSid(call) + " is WRAPPING: the reconciler would complete it, its after-call work is over");
	}

	@Test
	void aCallerWithoutAnOpenTaskStaysInTheQueue(CapturedOutput output) {
		fault("no-events", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		String call = call();
		rest("/v1/Workspaces/WS00000000000000000000000000000001/Tasks/" + taskSid(call),
				Map.of("AssignmentStatus", "canceled"));
		pass("PT45S");
		assertThat(get("/sandbox/calls/" + call)).contains("\"queued\"");
		assertThat(output).contains(call + " waits without an open task: the reconciler would take the caller out");
	}

	@Test
	void operatorsTooStayWhereTheyAre(CapturedOutput output) {
		fault("no-events", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
		fault("no-assignment", "{\"effect\":\"lose\",\"kind\":\"ASSIGNMENT\",\"count\":2}");
		call();
		pass("PT75S");
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(output)
			.contains("is in the timeout activity since a reservation timed out: the reconciler would put");
	}

}
