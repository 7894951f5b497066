package dev.toritsugi;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recordings are deleted a day after they were made.
 */
@TestPropertySource(properties = { "call-center.voicemail.retention=1d", "call-center.reconciler.period=1h" })
class VoicemailRetentionIntegrationTests extends AbstractVoicemailTests {

	@Test
	void anOldRecordingIsDeletedWithItsTask() {
		leaveMessage();
		pass("PT23H");
		assertThat(recordings()).hasSize(1);
		assertThat(messages()).containsExactly("pending");
		pass("PT26H");
		assertThat(recordings()).isEmpty();
		assertThat(messages()).isEmpty();
	}

}
