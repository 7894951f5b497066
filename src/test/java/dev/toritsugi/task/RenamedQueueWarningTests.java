package dev.toritsugi.task;

import java.util.Map;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.AfterCallTime;
import dev.toritsugi.twilio.resource.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Renames queues at Twilio after an apply.
 */
@ExtendWith(OutputCaptureExtension.class)
class RenamedQueueWarningTests {

	private static final String SALES = "WQ00000000000000000000000000000001";

	private static final String REPAIRS = "WQ00000000000000000000000000000002";

	private static final AfterCallTime MANUAL = AfterCallTime.of("manual");

	private final AfterCallSettings settings = new Binder(
			new MapConfigurationPropertySource(Map.of("time", "0s", "queues[0].queue", "sales", "queues[0].time",
					"manual", "queues[1].queue", "Repairs", "queues[1].time", "20s", "known-queues[0].name", "Sales",
					"known-queues[0].sid", SALES, "known-queues[1].name", "Everyone", "known-queues[1].sid", REPAIRS)))
		.bind("", AfterCallSettings.class)
		.get();

	private final RenamedQueueWarning warning = new RenamedQueueWarning(this.settings);

	@Test
	void aRenamedQueueKeepsItsAfterCallTime() {
		assertThat(this.settings.timeOf(SALES, "Orders")).isEqualTo(MANUAL);
		assertThat(this.settings.timeOf(SALES, null)).isEqualTo(MANUAL);
	}

	@Test
	void theSidPrecedesTheNameOfAnotherQueue() {
		assertThat(this.settings.timeOf(SALES, "Repairs")).isEqualTo(MANUAL);
	}

	@Test
	void aQueueWithoutKnownSidIsMatchedByName() {
		assertThat(this.settings.timeOf("WQ9", "SALES")).isEqualTo(MANUAL);
		assertThat(this.settings.timeOf("WQ9", "Orders")).isEqualTo(AfterCallTime.of("0s"));
		assertThat(this.settings.timeOf(null, null)).isEqualTo(AfterCallTime.of("0s"));
		assertThat(this.settings.timeOf(REPAIRS, "Repairs")).isEqualTo(AfterCallTime.of("20s"));
	}

	@Test
	void warnsOnceForARenamedQueue(CapturedOutput output) {
		this.warning.check(new Task.Queue(SALES, "Orders"));
		this.warning.check(new Task.Queue(SALES, "Orders"));
		assertThat(output)
			.containsOnlyOnce("Queue " + SALES + " was renamed at Twilio. Its after-call time is still that "
					+ "of Sales, its name at the last provision apply.");
	}

	@Test
	void warnsOfNothingElse(CapturedOutput output) {
		this.warning.check(null);
		this.warning.check(new Task.Queue(SALES, "SALES"));
		this.warning.check(new Task.Queue(SALES, null));
		this.warning.check(new Task.Queue(REPAIRS, "Repairs"));
		assertThat(output).doesNotContain("renamed");
	}

}
