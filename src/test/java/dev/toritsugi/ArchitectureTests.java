package dev.toritsugi;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.toritsugi.caller.preview.CallerCommand;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.activity.OperatorCommand;
import dev.toritsugi.operator.signin.PasswordHashCommand;
import dev.toritsugi.provisioning.command.ProvisionCommand;
import dev.toritsugi.twilio.webhook.TwilioWebhook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the compiler and the rooms' doors can't say.
 */
class ArchitectureTests {

	private static final DescribedPredicate<JavaClass> TWILIO_SDK = resideInAPackage("com.twilio..");

	private static final DescribedPredicate<JavaClass> TWIML = resideInAPackage("com.twilio.twiml..");

	@Test
	void onlyThePackageTwilioRestUsesTheRestSdk() {
		noClasses().that()
			.resideOutsideOfPackage("dev.toritsugi.twilio.rest")
			.should()
			.dependOnClassesThat(TWILIO_SDK.and(DescribedPredicate.not(TWIML)))
			.because("time-outs and the retry rule stand in one place")
			.check(ProductionClasses.ALL);
	}

	@Test
	void onlyTheCallerRoomWritesTwiml() {
		noClasses().that()
			.resideOutsideOfPackage("dev.toritsugi.caller..")
			.should()
			.dependOnClassesThat(TWIML)
			.because("what a caller hears is decided in one room")
			.check(ProductionClasses.ALL);
	}

	@Test
	void theSandboxMeetsItsClientsOverHttpOnly() {
		noClasses().that()
			.resideInAPackage("dev.toritsugi.sandbox..")
			.should()
			.dependOnClassesThat(TWILIO_SDK.or(resideInAPackage("dev.toritsugi..").and(
					DescribedPredicate.not(resideInAnyPackage("dev.toritsugi.sandbox..", "dev.toritsugi.expression")))))
			.because("a second implementation of Twilio's protocol proves the first")
			.allowEmptyShould(true)
			.check(ProductionClasses.ALL);
	}

	@Test
	void expressionsKnowNoHttpAndNoSpring() {
		noClasses().that()
			.resideInAPackage("dev.toritsugi.expression")
			.should()
			.dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "java.net..", "org.springframework..")
				.and(DescribedPredicate.not(resideInAPackage("org.springframework.modulith"))))
			.check(ProductionClasses.ALL);
	}

	@Test
	void nobodyKnowsTheSandbox() {
		noClasses().that()
			.resideOutsideOfPackages("dev.toritsugi.sandbox..", "dev.toritsugi.rehearsal")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("dev.toritsugi.sandbox..")
			.because("the server behaves the same with and without it")
			.check(ProductionClasses.ALL);
	}

	@Test
	void everyControllerIsTwiliosOrTheOperators() {
		classes().that()
			.areMetaAnnotatedWith(Controller.class)
			.and()
			.areNotAnnotations()
			.and(DescribedPredicate.not(resideInAnyPackage("dev.toritsugi.sandbox..", "dev.toritsugi.desk.page..")))
			.and()
			.areNotAssignableTo(ErrorController.class)
			.should()
			.beMetaAnnotatedWith(TwilioWebhook.class)
			.orShould()
			.beAnnotatedWith(OperatorController.class)
			.because("a controller has a caller that is checked: Twilio by signature, an operator by sign-in")
			.check(ProductionClasses.ALL);
	}

	@Test
	void controllersAndConfigurationsArePackagePrivate() {
		noClasses().that()
			.areMetaAnnotatedWith("org.springframework.stereotype.Component")
			.and()
			.areNotMetaAnnotatedWith(Service.class)
			.and()
			.areNotAnnotations()
			.and()
			.doNotBelongToAnyOf(ToritsugiApplication.class)
			.should()
			.bePublic()
			.orShould()
			.beProtected()
			.because("Spring finds them; no other class has to")
			.check(ProductionClasses.ALL);
	}

	@Test
	void springFindsEveryComponent() {
		List<String> scanned = Stream
			.concat(Stream.of(ToritsugiApplication.class.getAnnotation(SpringBootApplication.class).scanBasePackages()),
					Stream.of(SandboxProfile.class.getAnnotation(ComponentScan.class).value()))
			.toList();
		classes().that()
			.areMetaAnnotatedWith("org.springframework.stereotype.Component")
			.and()
			.areNotAnnotations()
			.and()
			.resideOutsideOfPackage("dev.toritsugi")
			.should()
			.resideInAnyPackage(scanned.stream().map((each) -> each + "..").toArray(String[]::new))
			.because("a room that is not named in ToritsugiApplication or SandboxProfile has no beans")
			.check(ProductionClasses.ALL);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(ProductionClasses.ALL.getPackage("dev.toritsugi").getSubpackagesInTree()).isNotEmpty()
			.filteredOn((each) -> !each.getClasses().isEmpty())
			.filteredOn((each) -> !each.isAnnotatedWith(NullMarked.class))
			.extracting(JavaPackage::getName)
			.isEmpty();
		assertThat(ProductionClasses.ALL.getPackage("dev.toritsugi").isAnnotatedWith(NullMarked.class)).isTrue();
	}

	@Test
	void nothingIsInjectedIntoFields() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(ProductionClasses.ALL);
	}

	@Test
	void nothingGoesAroundTheLog() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(ProductionClasses.ALL);
		noClasses().that()
			.doNotBelongToAnyOf(ToritsugiApplication.class, CallerCommand.class, OperatorCommand.class,
					PasswordHashCommand.class, ProvisionCommand.class)
			.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
			.because("only a command has a terminal to write to")
			.check(ProductionClasses.ALL);
	}

	@Test
	void exceptionsSayWhatHappened() {
		GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ProductionClasses.ALL);
	}

	@Test
	void namesAreTheFieldsOwn() {
		noClasses().should()
			.haveNameMatching(".*(Manager|Helper|Utils?|Impl|Common|Facade|Dto|DTO)(\\$.*)?")
			.because("such a name says what a class is made of, not what it does")
			.check(ProductionClasses.ALL);
	}

}
