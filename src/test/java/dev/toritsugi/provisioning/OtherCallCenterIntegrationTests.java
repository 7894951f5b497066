package dev.toritsugi.provisioning;

import java.net.URI;
import java.nio.file.Path;

import com.twilio.rest.api.v2010.account.Application;
import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two call centres with servers of their own in one account.
 */
class OtherCallCenterIntegrationTests extends AbstractProvisioningTests {

	private static final String OTHER_SERVER = "https://other.example.com/enqueue";

	private CommandLine command = new CommandLine(Path.of(""));

	@Autowired
	OtherCallCenterIntegrationTests(Environment environment, Sandbox sandbox) {
		super(environment, sandbox);
	}

	@BeforeEach
	void begin(@TempDir Path directory) {
		this.command = commandLine(directory, SERVER)
			.with("call-center:\n  workspace: Desk\n  operators:\n    - {name: alice, worker-name: alice}\n");
		Application.creator().setFriendlyName("Toritsugi").setVoiceUrl(URI.create(OTHER_SERVER)).create(this.client);
	}

	@Test
	void leavesTheTwimlApplicationToTheOtherCallCenter() {
		CommandLine.Said said = this.command.provision("apply");
		assertThat(said.code()).isEqualTo(2);
		assertThat(said.out()).contains("  ! TwiML application Toritsugi: its calls go elsewhere; choose another name");
		assertThat(application().getVoiceUrl()).hasToString(OTHER_SERVER);
		this.command.provision("apply", "--claim");
		assertThat(this.command.sidsFile()).content().doesNotContain("- AP");
		assertThat(this.command.provision("apply", "--take-number").code()).isZero();
		assertThat(application().getVoiceUrl()).hasToString(SERVER + "/enqueue");
	}

	@Test
	void exportsTheTwimlApplicationOfItsOwnServerOnly() {
		this.command.provision("apply");
		assertThat(this.command.provision("export").out()).contains("browser-phone: ''");
		this.command.provision("apply", "--call-center.browser-phone=Desk phone");
		assertThat(this.command.provision("export").out()).contains("browser-phone: Desk phone");
	}

	@Test
	void masksTheQueryOfAnEarlierUrl() {
		this.command.provision("apply", "--call-center.browser-phone=");
		Application.updater(application().getSid())
			.setVoiceUrl(URI.create("https://user:secret@other.example.com/voice?token=abc&id=7"))
			.update(this.client);
		for (String[] options : new String[][] { {}, { "--json" } }) {
			assertThat(this.command.provision("plan", options).out())
				.contains("https://***@other.example.com/voice?token=***&id=***")
				.doesNotContain("abc", "secret");
		}
	}

}
