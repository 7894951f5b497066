package dev.toritsugi.sandbox;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import dev.toritsugi.ProductionClasses;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The dependencies within the sandbox's TaskRouter.
 */
class TaskRouterArchitectureTests {

	private static final String TASKROUTER = "dev.toritsugi.sandbox.taskrouter";

	@Test
	void eachPackageDependsOnLowerOnesOnly() {
		layeredArchitecture().consideringOnlyDependenciesInLayers()
			.layer("wiring")
			.definedBy(TASKROUTER)
			.layer("transfer")
			.definedBy(TASKROUTER + ".transfer")
			.layer("service")
			.definedBy(TASKROUTER + ".service")
			.layer("routing")
			.definedBy(TASKROUTER + ".routing")
			.layer("event")
			.definedBy(TASKROUTER + ".event")
			.layer("registry")
			.definedBy(TASKROUTER + ".registry")
			.layer("model")
			.definedBy(TASKROUTER + ".model")
			.layer("workflow")
			.definedBy(TASKROUTER + ".workflow")
			.whereLayer("wiring")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("transfer")
			.mayOnlyBeAccessedByLayers("wiring")
			.whereLayer("service")
			.mayOnlyBeAccessedByLayers("wiring", "transfer")
			.whereLayer("routing")
			.mayOnlyBeAccessedByLayers("wiring", "transfer", "service")
			.whereLayer("event")
			.mayOnlyBeAccessedByLayers("wiring", "transfer", "service", "routing")
			.whereLayer("registry")
			.mayOnlyBeAccessedByLayers("wiring", "transfer", "service", "routing")
			.whereLayer("model")
			.mayOnlyBeAccessedByLayers("wiring", "transfer", "service", "routing", "event", "registry")
			.whereLayer("workflow")
			.mayOnlyBeAccessedByLayers("service", "routing", "model")
			.check(ProductionClasses.SANDBOX);
	}

	@Test
	void noClassesOfDifferentPackagesNeedEachOther() {
		slices().matching(TASKROUTER + ".(*)").should().beFreeOfCycles().check(ProductionClasses.SANDBOX);
	}

	@Test
	void noTwoClassesNeedEachOther() {
		slices().assignedFrom(SliceByClass.in(TASKROUTER)).should().beFreeOfCycles().check(ProductionClasses.SANDBOX);
	}

	@Test
	void callersUseServicesAndNotTheRouting() {
		noClasses().that()
			.resideOutsideOfPackage(TASKROUTER + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(TASKROUTER + ".routing", TASKROUTER + ".registry", TASKROUTER + ".workflow")
			.check(ProductionClasses.SANDBOX);
	}

	@Test
	void callersChangeResourcesThroughServicesOnly() {
		DescribedPredicate<AccessTarget> change = DescribedPredicate.describe("change a resource",
				(target) -> target instanceof AccessTarget.MethodCallTarget method
						&& method.getRawReturnType().isEquivalentTo(void.class)
						&& method.getOwner().isAssignableTo(Resource.class)
						&& !method.getName().equals("requireVersion"));
		noClasses().that()
			.resideOutsideOfPackage(TASKROUTER + "..")
			.should()
			.callMethodWhere(JavaMethodCall.Predicates.target(change))
			.because("a service keeps the routing up to date and publishes the event")
			.check(ProductionClasses.SANDBOX);
	}

}
