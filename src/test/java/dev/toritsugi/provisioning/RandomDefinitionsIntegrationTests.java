package dev.toritsugi.provisioning;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.TaskQueue;
import com.twilio.rest.taskrouter.v1.workspace.Worker;
import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.export.DefinitionExporter;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.sandbox.account.Sandbox;
import jakarta.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random definitions, one after the other applied to an account with resources of other
 * applications. A failure names the seed. {@code -Dprovisioning.seed=17} makes that one
 * alone, {@code -Dprovisioning.runs=1000} a thousand: two definitions each.
 */
@Tag("long")
class RandomDefinitionsIntegrationTests extends AbstractProvisioningTests {

	private static final int RUNS = Integer.getInteger("provisioning.runs", 12);

	private static final Logger STORY = (Logger) LoggerFactory.getLogger("sandbox");

	private final Validator validator;

	@Autowired
	RandomDefinitionsIntegrationTests(Environment environment, Sandbox sandbox, Validator validator) {
		super(environment, sandbox);
		this.validator = validator;
	}

	@BeforeAll
	static void tellNothing() {
		STORY.setLevel(Level.WARN);
	}

	/** Each makes a definition and edits it: twice as many definitions as runs. */
	@Test
	void whateverTheDefinitionApplyingItOnceLeavesNothingToDo() {
		Long one = Long.getLong("provisioning.seed");
		LongStream seeds = (one != null) ? LongStream.of(one) : LongStream.rangeClosed(1, RUNS);
		seeds.forEach((seed) -> run(seed));
	}

	private void run(long seed) {
		this.sandbox.reset();
		Unmanaged unmanaged = new Unmanaged(Workspace.creator("Desk").create(this.client).getSid());
		List<String> before = unmanaged.all();
		RandomDefinition random = new RandomDefinition(seed);
		Set<String> made = converge(seed, random, PlanPolicy.CAREFUL);
		random.edit();
		boolean prune = seed % 2 == 0;
		converge(seed, random, (prune ? PlanPolicy.CAREFUL.allowing(PlanPolicy.Option.PRUNE, PlanPolicy.Option.FORCE)
				: PlanPolicy.CAREFUL)
			.withCreated(made));
		comesBack(seed, Definition.of(random.yaml()));
		assertThat(unmanaged.all()).as("seed %d", seed).isEqualTo(before);
	}

	private Set<String> converge(long seed, RandomDefinition random, PlanPolicy policy) {
		String yaml = random.yaml();
		CallCenter center = Definition.of(yaml);
		assertThat(this.validator.validate(center)).as("seed %d, valid: %s", seed, yaml).isEmpty();
		ApplyResult outcome = provisioning(center, policy).apply((change) -> {
		});
		assertThat(outcome.reason()).as("seed %d, applied: %s", seed, yaml).isNull();
		PlanPolicy next = policy.withCreated(outcome.created());
		assertThat(provisioning(center, next).plan().changes()).as("seed %d, left to do: %s", seed, yaml)
			.filteredOn((change) -> !(change instanceof PlannedChange.NoLongerDefined))
			.filteredOn((change) -> !change.title().contains("no longer in the definition; use --prune to remove"))
			.filteredOn((
					change) -> !change.title().endsWith("a worker is in it; use --prune again when no worker is in it"))
			.isEmpty();
		return outcome.created();
	}

	/**
	 * Exported, with all that others have there, it is a definition that changes nothing.
	 */
	private void comesBack(long seed, CallCenter center) {
		String yaml = DefinitionExporter.yaml(provisioning(center, PlanPolicy.CAREFUL).readAll(), center.workflow(),
				null);
		assertThat(provisioning(Definition.whole(yaml), PlanPolicy.CAREFUL).plan().changes())
			.as("seed %d, exported: %s", seed, yaml)
			.isEmpty();
	}

	/**
	 * What others have in the same workspace.
	 */
	private final class Unmanaged {

		private final String workspace;

		private final String queue;

		private final String workflow;

		private final String worker;

		private Unmanaged(String workspace) {
			this.workspace = workspace;
			this.queue = TaskQueue.creator(workspace, "By hand")
				.setTargetWorkers("badge > 3")
				.create(client())
				.getSid();
			this.workflow = Workflow
				.creator(workspace, "Mails",
						"{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}"
							.formatted(this.queue))
				.create(client())
				.getSid();
			this.worker = Worker.creator(workspace, "zoe").setAttributes("{\"badge\":7}").create(client()).getSid();
		}

		/** As Twilio shows them, but for when they were made. */
		private List<String> all() {
			return List.of(TaskQueue.fetcher(this.workspace, this.queue).fetch(client()).toString(),
					Workflow.fetcher(this.workspace, this.workflow).fetch(client()).toString(),
					Worker.fetcher(this.workspace, this.worker).fetch(client()).toString());
		}

		private com.twilio.http.TwilioRestClient client() {
			return RandomDefinitionsIntegrationTests.this.client;
		}

	}

}
