package dev.toritsugi.sandbox;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import dev.toritsugi.ProductionClasses;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallRelations;
import dev.toritsugi.sandbox.voice.call.CallTwimlState;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The allowed dependencies between the packages of {@code sandbox.voice}.
 */
class VoiceArchitectureTests {

	private static final String VOICE = "dev.toritsugi.sandbox.voice";

	/** The types whose state changes during a call. */
	private static final List<Class<?>> LIVE = List.of(Call.class, CallRelations.class, CallTwimlState.class,
			CallQueue.class, QueueMember.class, Conference.class, Participant.class);

	@Test
	void thePackagesOfVoiceDependOneWay() {
		layeredArchitecture().consideringOnlyDependenciesInLayers()
			.layer("wiring")
			.definedBy(VOICE)
			.layer("assignment")
			.definedBy(VOICE + ".assignment")
			.layer("lifecycle")
			.definedBy(VOICE + ".lifecycle")
			.layer("dial")
			.definedBy(VOICE + ".dial")
			.layer("conference")
			.definedBy(VOICE + ".conference")
			.layer("queue")
			.definedBy(VOICE + ".queue")
			.layer("prompt")
			.definedBy(VOICE + ".prompt")
			.layer("detection")
			.definedBy(VOICE + ".detection")
			.layer("recording")
			.definedBy(VOICE + ".recording")
			.layer("interpreter")
			.definedBy(VOICE + ".interpreter")
			.layer("browser")
			.definedBy(VOICE + ".browser")
			.layer("phone")
			.definedBy(VOICE + ".phone")
			.layer("call")
			.definedBy(VOICE + ".call")
			.layer("number")
			.definedBy(VOICE + ".number")
			.layer("behavior")
			.definedBy(VOICE + ".behavior")
			.whereLayer("wiring")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("assignment")
			.mayOnlyBeAccessedByLayers("wiring")
			.whereLayer("lifecycle")
			.mayOnlyBeAccessedByLayers("wiring", "assignment")
			.whereLayer("dial")
			.mayOnlyBeAccessedByLayers("wiring")
			.whereLayer("prompt")
			.mayOnlyBeAccessedByLayers("wiring")
			.whereLayer("conference")
			.mayOnlyBeAccessedByLayers("wiring", "assignment", "lifecycle", "dial")
			.whereLayer("queue")
			.mayOnlyBeAccessedByLayers("wiring", "assignment", "lifecycle", "dial")
			.whereLayer("detection")
			.mayOnlyBeAccessedByLayers("wiring", "lifecycle", "dial", "conference")
			.whereLayer("recording")
			.mayOnlyBeAccessedByLayers("wiring", "assignment", "lifecycle", "dial", "conference", "prompt")
			.whereLayer("interpreter")
			.mayOnlyBeAccessedByLayers("wiring", "lifecycle", "dial", "conference", "queue", "prompt")
			.whereLayer("browser")
			.mayOnlyBeAccessedByLayers("wiring")
			.whereLayer("phone")
			.mayOnlyBeAccessedByLayers("wiring", "assignment", "lifecycle", "dial", "conference", "browser")
			.whereLayer("call")
			.mayOnlyBeAccessedByLayers("wiring", "assignment", "lifecycle", "dial", "conference", "queue", "prompt",
					"interpreter", "recording", "detection", "browser", "phone")
			.whereLayer("behavior")
			.mayOnlyBeAccessedByLayers("wiring", "browser", "conference", "queue", "prompt", "interpreter")
			.whereLayer("number")
			.mayOnlyBeAccessedByLayers("wiring", "assignment", "lifecycle", "dial", "call")
			.check(ProductionClasses.SANDBOX);
	}

	@Test
	void thePackagesOfTheSandboxHaveNoCycles() {
		slices().matching("dev.toritsugi.sandbox.(**)").should().beFreeOfCycles().check(ProductionClasses.SANDBOX);
	}

	@Test
	void theInterpreterIsUsedByVoiceOnly() {
		noClasses().that()
			.resideOutsideOfPackage(VOICE + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(VOICE + ".interpreter", VOICE + ".prompt", VOICE + ".dial")
			.check(ProductionClasses.SANDBOX);
	}

	@Test
	void onlyVoiceChangesTheStateOfCalls() {
		DescribedPredicate<AccessTarget> change = DescribedPredicate.describe("change the state of a call",
				(target) -> target instanceof AccessTarget.MethodCallTarget method
						&& method.getRawReturnType().isEquivalentTo(void.class)
						&& LIVE.stream().anyMatch(method.getOwner()::isEquivalentTo));
		noClasses().that()
			.resideOutsideOfPackage(VOICE + "..")
			.should()
			.callMethodWhere(JavaMethodCall.Predicates.target(change))
			.because("CallService changes calls, and takes them out of their queue or conference")
			.check(ProductionClasses.SANDBOX);
	}

}
