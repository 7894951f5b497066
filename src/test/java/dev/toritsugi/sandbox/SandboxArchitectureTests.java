package dev.toritsugi.sandbox;

import dev.toritsugi.ProductionClasses;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/**
 * The allowed dependencies between the packages of the sandbox.
 */
class SandboxArchitectureTests {

	private static final String ROOM = "dev.toritsugi.sandbox.";

	@Test
	void theApisDependOnTheEngineAndNeverTheReverse() {
		layeredArchitecture().consideringOnlyDependenciesInLayers()
			.layer("settings")
			.definedBy("dev.toritsugi.sandbox")
			.layer("api")
			.definedBy(ROOM + "api..")
			.layer("controlapi")
			.definedBy(ROOM + "controlapi..")
			.layer("signalling")
			.definedBy(ROOM + "signalling")
			.layer("audio")
			.definedBy(ROOM + "audio")
			.layer("socket")
			.definedBy(ROOM + "socket")
			.layer("callback")
			.definedBy(ROOM + "callback")
			.layer("scheduling")
			.definedBy(ROOM + "scheduling")
			.layer("account")
			.definedBy(ROOM + "account")
			.layer("voice")
			.definedBy(ROOM + "voice..")
			.layer("taskrouter")
			.definedBy(ROOM + "taskrouter..")
			.layer("twiml")
			.definedBy(ROOM + "twiml..")
			.layer("message")
			.definedBy(ROOM + "message")
			.layer("fault")
			.definedBy(ROOM + "fault")
			.layer("statistics")
			.definedBy(ROOM + "statistics")
			.layer("engine")
			.definedBy(ROOM + "engine")
			.whereLayer("settings")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("api")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("controlapi")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("signalling")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("audio")
			.mayOnlyBeAccessedByLayers("api", "controlapi")
			.whereLayer("socket")
			.mayOnlyBeAccessedByLayers("api", "signalling")
			.whereLayer("callback")
			.mayOnlyBeAccessedByLayers("settings")
			.whereLayer("scheduling")
			.mayOnlyBeAccessedByLayers("settings")
			.whereLayer("account")
			.mayOnlyBeAccessedByLayers("scheduling", "api", "callback", "controlapi", "settings", "signalling")
			.whereLayer("voice")
			.mayOnlyBeAccessedByLayers("account", "api", "audio", "controlapi", "signalling")
			.whereLayer("taskrouter")
			.mayOnlyBeAccessedByLayers("voice", "statistics", "account", "api", "controlapi")
			.whereLayer("message")
			.mayOnlyBeAccessedByLayers("account", "api", "controlapi")
			.whereLayer("fault")
			.mayOnlyBeAccessedByLayers("account", "api", "controlapi")
			.whereLayer("statistics")
			.mayOnlyBeAccessedByLayers("api", "controlapi")
			.whereLayer("twiml")
			.mayOnlyBeAccessedByLayers("voice")
			.check(ProductionClasses.SANDBOX);
	}

	@Test
	void thePageReachesTheControlApiByHttpOnly() {
		classes().that()
			.resideInAPackage(ROOM + "page")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(ROOM + "page", "java..", "jakarta.servlet..", "org.springframework..", "org.jspecify..")
			.check(ProductionClasses.SANDBOX);
	}

	@Test
	void theEngineAndItsRulesUseNoHttpAndNoSpring() {
		noClasses().that()
			.resideInAnyPackage(ROOM + "engine", ROOM + "fault", ROOM + "message", ROOM + "taskrouter..",
					ROOM + "statistics", ROOM + "voice..", ROOM + "twiml..", ROOM + "account")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta.servlet..", "java.net.http..")
			.check(ProductionClasses.SANDBOX);
	}

}
