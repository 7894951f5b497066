package dev.toritsugi.provisioning;

import java.nio.file.Path;

import dev.toritsugi.provisioning.command.CommandLine;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys that nobody reads and values that can't be read, told with all else that is wrong.
 */
class DefinitionKeysTests extends AbstractDefinitionFailureTests {

	DefinitionKeysTests(@TempDir Path directory) {
		super(directory);
	}

	@Test
	void aKeyThatNobodyReadsIsRefused(CapturedOutput output) {
		refuse("""
				call-center:
				  activities:
				    - {name: Available, availible: true}
				  queues:
				    - {name: Sales, max-reserverd: 2}
				  routes:
				    - when: 1==1
				      steps:
				        - {queue: Sales, second: 20}
				  operators:
				    - name: alice
				      worker-name: alice
				      attributes:
				        level: 2
				  phone-numbers:
				    - {number: "+12025550100", voice-url: https://example.com}
				""");
		assertThat(output).contains("call-center.activities[0].availible is unknown: ",
				"call-center.queues[0].max-reserverd is unknown", "call-center.routes[0].steps[0].second is unknown",
				"call-center.operators[0].attributes.level is unknown",
				"call-center.phone-numbers[0].voice-url is unknown", "application.yml.example shows every key");
		assertThat(output).doesNotContain("\tat ", "Exception");
	}

	/** Right as the definition is, Twilio does not know the account. */
	@Test
	void whatOthersReadAndEverySpellingThatBootTakesAreNotUnknown(CapturedOutput output) {
		this.twilio.on("GET /v1/Workspaces?PageSize=1000", ScriptedTwilio.error(401, 20003, "Authenticate"));
		CommandLine.Said said = command().with("""
				call-center:
				  greeting:
				    - {text: Hello, language: en-US}
				  apology:
				    - {play: https://calls.example.com/apology.mp3}
				  goodbye: []
				  fallback-number: "+12025550100"
				  task:
				    attributes: '{}'
				    priority: 1
				  after-call:
				    time: manual
				    queues:
				      - {queue: Sales, time: 0s}
				  missed-calls: 3
				  reconciler:
				    dry-run: true
				  ring-timeout: 20s
				  allowed-origins:
				    - https://desk.example.com
				  queues:
				    - {name: Sales, maxReserved: 2}
				    - {name: Repairs, max_reserved: 2}
				  operators:
				    - name: alice
				      password-hash: '{bcrypt}$2a$10$0YVm5e9JHjgneRwx/r2ntuEXX6aypxSfVanyqG4SHw1Ni4ZfZ4yg.'
				      role: SUPERVISOR
				      worker-name: alice
				      skills: [sales]
				""").provision("plan", "--call-center.queues[0].name=Sales", "--call-center.queues[0].order=LIFO");
		assertThat(output).doesNotContain("unknown");
		assertThat(said.code()).isEqualTo(1);
		assertThat(said.err()).startsWith("Twilio answered 401, code 20003");
	}

	@Test
	void aKeyMisspelledAtTheTopIsRefusedBeforeAnotherWorkspaceIsTouched(CapturedOutput output) {
		refuse("""
				call-center:
				  workspce: Desk
				  opertors:
				    - name: alice
				      worker-name: alice
				  after-call:
				    tme: 30s
				  greeting:
				    - {txt: Hello}
				""");
		assertThat(output).contains("call-center.workspce is unknown: ",
				"call-center.opertors[0].worker-name is unknown", "call-center.after-call.tme is unknown",
				"call-center.greeting[0].txt is unknown");
	}

	@Test
	void addressesThatTwilioCannotRequestAreRefused(CapturedOutput output) {
		refuse("""
				call-center:
				  fallback-url: spare.example.com
				  phone-numbers:
				    - {number: "+12025550100", status-callback: /call-over}
				""");
		assertThat(output).contains(
				"call-center.fallback-url is wrong (\"spare.example.com\"): an http or https URL with a host",
				"call-center.phone-numbers[0].status-callback is wrong (\"/call-over\"): an http or https URL with");
	}

	@Test
	void aStepWithoutAQueueBehindOnesWithoutAQueueIsRefused(CapturedOutput output) {
		refuse("""
				call-center:
				  routes:
				    - when: 1==1
				      steps:
				        - known-worker-name: task.owner
				        - seconds: 30
				""");
		assertThat(output)
			.contains("call-center.routes[0].steps[1].queue is missing: a queue, because no earlier step has one");
	}

	@Test
	void anAddressAmongTheAttributesIsLookedAtToo(CapturedOutput output) {
		refuse("""
				call-center:
				  operators:
				    - {name: alice, worker-name: alice, attributes: '{"contact_uri": "alice@example.com"}'}
				""");
		assertThat(output).contains("call-center.operators[0].attributes is wrong",
				"attributes without contact_uri; set the key contact-uri instead");
	}

	@Test
	void whatCannotBeReadWhatIsUnknownAndWhatDoesNotFitAreToldAtOnce(CapturedOutput output) {
		refuse("""
				call-center:
				  workflw: Inbound
				  reservation-timeout: soon
				  activities:
				    - {name: Available, available: maybe}
				    - {name: Offline}
				  queues:
				    - {name: Sales, max-reserved: many, order: FIF, workers: skills HAS}
				    - {name: Repairs, max-reservd: 2}
				  default-queue: Nope
				  operators:
				    - {name: alice, worker-name: alice, voice-capacity: x}
				    - {name: bob, worker-name: bob, contact-uri: bob}
				  phone-numbers: all
				  fallback-url: "not an address"
				""");
		assertThat(output).contains("call-center.workflw is unknown", "call-center.queues[1].max-reservd is unknown",
				"call-center.reservation-timeout is wrong (\"soon\"): a duration from 1s to 86400s, as in 30s",
				"call-center.activities[0].available is wrong (\"maybe\"): true or false",
				"call-center.queues[0].max-reserved is wrong (\"many\"): a whole number from 1 to 50",
				"call-center.queues[0].order is wrong (\"FIF\"): one of [FIFO, LIFO]",
				"call-center.queues[0].workers is wrong (\"skills HAS\"): ",
				"call-center.default-queue is wrong (\"Nope\"): one of the queues [Sales, Repairs]",
				"call-center.operators[0].voice-capacity is wrong (\"x\"): a whole number from 0 to 100",
				"call-center.operators[1].contact-uri is wrong (\"bob\"): an address as in client:alice",
				"call-center.phone-numbers is wrong (\"all\"): a list, with a dash before each item",
				"call-center.fallback-url is wrong (\"not an address\"): an http or https URL with");
		assertThat(output).doesNotContain("\tat ", "Exception", "call-center.activities is wrong");
	}

}
