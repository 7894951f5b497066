package dev.toritsugi.provisioning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import com.twilio.rest.taskrouter.v1.workspace.Worker;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.fault.Fault;
import dev.toritsugi.sandbox.fault.Fault.Effect;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Twilio refuses, answers late, or not at all, in the middle of an apply.
 */
@Import(NthWrite.Registration.class)
class FailureIntegrationTests extends AbstractProvisioningTests {

	private static final String DEFINITION = """
			activities:
			  - {name: Available, available: true}
			  - {name: Offline}
			  - {name: Wrap-up}
			default-activity: Wrap-up
			queues:
			  - {name: Sales}
			operators:
			  - {name: alice, worker-name: alice, voice-capacity: 2}
			  - {name: bob, worker-name: bob}
			phone-numbers:
			  - number: "+12025550100"
			""";

	/** Another workspace activity, queue, route, operator: every kind of change. */
	private static final String EDITED = DEFINITION.replace("default-activity: Wrap-up", "default-activity: Offline")
		.replace("{name: Sales}", "{name: Sales, max-reserved: 2}")
		.replace("{name: alice, worker-name: alice, voice-capacity: 2}",
				"{name: alice, worker-name: alice, voice-capacity: 3, skills: [sales]}")
		.replace("  - {name: bob, worker-name: bob}\n", "")
		.concat("reservation-timeout: 20s\nbrowser-phone: Desk\nfallback-url: https://spare.example.com\n");

	private final NthWrite nthWrite;

	@Autowired
	FailureIntegrationTests(Environment environment, Sandbox sandbox, NthWrite nthWrite) {
		super(environment, sandbox);
		this.nthWrite = nthWrite;
	}

	@Test
	void whicheverRequestIsRefusedTheRunSaysWhatWasDoneAndTheNextOneGoesOn() {
		int writes = writes(() -> run(DEFINITION, PlanPolicy.CAREFUL));
		assertThat(writes).isEqualTo(10);
		for (int n = 1; n <= writes; n++) {
			this.sandbox.reset();
			this.nthWrite.spoil(n, refused());
			ApplyResult failed = run(DEFINITION, PlanPolicy.CAREFUL);
			assertThat(failed.failed()).as("write %d", n).isNotNull();
			assertThat(failed.reason())
				.isEqualTo("Twilio answered 400, code 20400: An internal server error has occurred");
			ApplyResult mended = run(DEFINITION, PlanPolicy.CAREFUL.withCreated(failed.created()));
			assertThat(mended.failed()).as("write %d", n).isNull();
			assertThat(plan(DEFINITION).isEmpty()).as("write %d", n).isTrue();
			assertThat(mended.created()).as("made after write %d", n).hasSize(7);
		}
	}

	@Test
	void soItIsOfAnEditWithDeletions() {
		int writes = writes(() -> {
			ApplyResult made = run(DEFINITION, PlanPolicy.CAREFUL);
			this.nthWrite.spoil(0, refused());
			run(EDITED, pruning(made.created()));
		});
		assertThat(writes).isGreaterThan(8);
		for (int n = 1; n <= writes; n++) {
			this.sandbox.reset();
			ApplyResult made = run(DEFINITION, PlanPolicy.CAREFUL);
			this.nthWrite.spoil(n, refused());
			ApplyResult failed = run(EDITED, pruning(made.created()));
			assertThat(failed.failed()).as("write %d", n).isNotNull();
			List<Object> all = new ArrayList<>(failed.done());
			all.add(failed.failed());
			all.addAll(failed.notTried());
			assertThat(new HashSet<>(all)).as("write %d", n).hasSameSizeAs(all);
			assertThat(run(EDITED, pruning(failed.created())).failed()).as("write %d", n).isNull();
			assertThat(provisioning(Definition.of(EDITED), pruning(failed.created())).plan().isEmpty())
				.as("write %d", n)
				.isTrue();
			assertThat(workers()).extracting(Worker::getFriendlyName).as("write %d", n).containsExactly("alice");
		}
	}

	@Test
	void doneFailedAndNotTriedAreTheWholePlan() {
		this.nthWrite.spoil(5, refused());
		ApplyResult outcome = run(DEFINITION, PlanPolicy.CAREFUL);
		assertThat(titles(outcome.done())).containsExactly("+ workspace Desk", "+ activity Wrap-up",
				"~ activity settings of workspace Desk", "+ queue Sales");
		assertThat(failed(outcome)).isEqualTo("+ workflow Inbound");
		assertThat(titles(outcome.notTried())).containsExactly("+ worker alice", "+ worker bob",
				"+ TwiML application Toritsugi", "~ phone number +12025550100");
	}

	@Test
	void whoAsksTooMuchIsWaitedForAsLongAsTwilioSays() {
		this.nthWrite.spoil(4, fault(Effect.STATUS, 429, 2, false));
		long start = System.nanoTime();
		ApplyResult outcome = run(DEFINITION, PlanPolicy.CAREFUL);
		assertThat(outcome.failed()).isNull();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
		assertThat(this.sandbox.account().faults().hits("nth write")).isEqualTo(2);
		assertThat(queues()).hasSize(1);
	}

	@Test
	void whatWasMadeWithoutAnAnswerIsFoundByNameAndNotMadeTwice() {
		this.nthWrite.spoil(6, fault(Effect.RESET, null, 1, true));
		ApplyResult lost = run(DEFINITION, PlanPolicy.CAREFUL);
		assertThat(failed(lost)).isEqualTo("+ worker alice");
		assertThat(lost.reason()).startsWith("Twilio (localhost:");
		assertThat(workers()).hasSize(1);
		String alice = worker("alice").getSid();
		assertThat(lost.created()).contains(alice);
		assertThat(run(DEFINITION, PlanPolicy.CAREFUL).failed()).isNull();
		assertThat(worker("alice").getSid()).isEqualTo(alice);
		assertThat(plan(DEFINITION).isEmpty()).isTrue();
	}

	/** The sandbox refuses a second one of a name. */
	@Test
	void whicheverAnswerIsLostTheNextRunGoesOn() {
		for (int n = 1; n <= 10; n++) {
			this.sandbox.reset();
			this.nthWrite.spoil(n, fault(Effect.STATUS, 500, 1, true));
			ApplyResult lost = run(DEFINITION, PlanPolicy.CAREFUL);
			assertThat(this.sandbox.account().faults().hits("nth write")).as("write %d", n).isOne();
			ApplyResult mended = run(DEFINITION, PlanPolicy.CAREFUL.withCreated(lost.created()));
			assertThat(mended.reason()).as("write %d", n).isNull();
			assertThat(mended.created()).as("made after write %d", n).hasSize(7);
			assertThat(plan(DEFINITION).isEmpty()).as("write %d", n).isTrue();
		}
	}

	@Test
	void aDeletionWhoseAnswerIsLostIsDone() {
		ApplyResult made = run(DEFINITION, PlanPolicy.CAREFUL);
		String smaller = DEFINITION.replace("  - {name: bob, worker-name: bob}\n", "");
		this.nthWrite.spoil(1, fault(Effect.RESET, null, 1, true));
		ApplyResult outcome = run(smaller, pruning(made.created()));
		assertThat(outcome.reason()).isNull();
		assertThat(titles(outcome.done())).containsExactly("- worker bob");
		assertThat(outcome.created()).hasSize(made.created().size() - 1);
	}

	@Test
	void aChangeWhoseAnswerIsLostIsMadeAgain() {
		run(DEFINITION, PlanPolicy.CAREFUL);
		String skilled = DEFINITION.replace("worker-name: bob", "worker-name: bob, skills: [sales]");
		this.nthWrite.spoil(1, fault(Effect.RESET, null, 1, true));
		ApplyResult outcome = run(skilled, PlanPolicy.CAREFUL);
		assertThat(outcome.reason()).isNull();
		assertThat(this.sandbox.account().faults().hits("nth write")).isOne();
		assertThat(plan(skilled).isEmpty()).isTrue();
	}

	@Test
	void anAccountThatCannotBeReadIsLeftAlone() {
		this.sandbox.account().faults().set("down", fault(Effect.STATUS, 400, null, false));
		assertThatExceptionOfType(TwilioException.Rejected.class).isThrownBy(() -> run(DEFINITION, PlanPolicy.CAREFUL));
		this.sandbox.account().faults().clear();
		assertThat(titles(plan(DEFINITION).changes())).startsWith("+ workspace Desk");
	}

	private int writes(Runnable runs) {
		this.nthWrite.spoil(0, refused());
		runs.run();
		return this.nthWrite.writes().size();
	}

	private ApplyResult run(String definition, PlanPolicy policy) {
		CallCenter center = Definition.of(definition);
		return provisioning(center, policy).apply((change) -> {
		});
	}

	private static String failed(ApplyResult outcome) {
		return Objects.requireNonNull(outcome.failed()).title();
	}

	private static Fault refused() {
		return fault(Effect.STATUS, 400, 1, false);
	}

	private static Fault fault(Effect effect, @Nullable Integer status, @Nullable Integer count, boolean afterwards) {
		return new Fault(effect, status, null, null, null, null, count, null, afterwards);
	}

}
