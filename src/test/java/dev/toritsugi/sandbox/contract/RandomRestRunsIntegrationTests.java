package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Simulates random runs of phone calls over HTTP, whose workers talk in conferences. A
 * failing run prints its seed. {@code -Dsandbox.rest-runs=1000} simulates 1000 runs
 * instead of 3.
 */
@SandboxServerTest
@Tag("long")
class RandomRestRunsIntegrationTests extends AbstractVoiceApiTests {

	private static final int RUNS = Integer.getInteger("sandbox.rest-runs", 3);

	private static final int FIRST = Integer.getInteger("sandbox.rest-runs.first", 1);

	private static final int CALLS = 30;

	private static final String EVENT = ".*StatusCallbackEvent=([a-z-]+).*";

	@Autowired
	RandomRestRunsIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		super(environment, sandbox, account);
	}

	/** Runs whose moves reach no conference would prove nothing. */
	@Test
	void everyTaskEndsAndNoLegIsLeft() throws IOException, InterruptedException {
		Set<RecordingSource> sources = new LinkedHashSet<>();
		Set<String> events = new LinkedHashSet<>();
		for (int seed = FIRST; seed < FIRST + RUNS; seed++) {
			this.sandbox.reset();
			SandboxAccount account = this.sandbox.account();
			try (TwimlServer server = new TwimlServer()) {
				RestConferenceRun run = new RestConferenceRun(seed, server, this.http, this.client, account);
				assertThat(run.violations(CALLS)).as("seed " + seed).isEmpty();
				server.told("/conference").forEach((told) -> events.add(told.replaceAll(EVENT, "$1")));
			}
			account.engine()
				.look(() -> account.voice().recordings().all())
				.forEach((recording) -> sources.add(recording.request().source()));
		}
		assertThat(sources).contains(RecordingSource.CONFERENCE, RecordingSource.START_CALL_RECORDING_API,
				RecordingSource.DIAL_VERB);
		assertThat(events).contains("participant-join", "participant-leave", "participant-mute", "participant-hold",
				"participant-unhold", "participant-modify", "conference-start", "conference-end");
	}

}
