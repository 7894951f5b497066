package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.Provisioner;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.provisioning.resource.PrintableText;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.webhook.WebhookClient;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * An invocation of the command {@code provision}, with its settings, options and output.
 *
 * @param settings application context with the settings and the command-line options
 * @param out output stream for the result
 * @param err output stream for progress and errors
 */
record CommandInvocation(ApplicationContext settings, PrintStream out, PrintStream err) {

	CallCenter center() {
		return this.settings.getBean(CallCenter.class);
	}

	TwilioAccountProperties account() {
		return this.settings.getBean(TwilioAccountProperties.class);
	}

	Optional<String> setting(String key) {
		return Optional.ofNullable(this.settings.getEnvironment().getProperty(key)).filter((value) -> !value.isBlank());
	}

	/** Prints the workspace and the settings files that were read. */
	void printHeader() {
		this.out.println("Workspace " + PrintableText.of(center().workspace()));
		this.out.println("Read: " + sources().files());
		this.out.println();
	}

	/**
	 * Ensures that the command does not run in a wrong directory, where an apply would
	 * add the defaults of an empty definition to the existing workspace.
	 * @throws CommandException if no source defines a call centre and the workspace
	 * exists
	 */
	void requireDefinition() {
		if (!sources().isDefined() && JsonResourceClient.of(account())
			.list("/v1/Workspaces", "workspaces")
			.stream()
			.anyMatch((each) -> each.path("friendly_name").asString("").equalsIgnoreCase(center().workspace()))) {
			throw new CommandException(
					"""
							The settings define no call centre: they have none of the keys operators, queues, routes, activities and
							phone-numbers of call-center. The workspace %s exists, so the directory is probably wrong.
							Read: %s
							Run the command in the directory of your application.yml, or add --spring.config.additional-location= with
							that directory and a slash at the end. Nothing was changed at Twilio."""
						.formatted(center().workspace(), sources().files()));
		}
	}

	private DefinitionSources sources() {
		return new DefinitionSources((ConfigurableEnvironment) this.settings.getEnvironment());
	}

	boolean has(String flag) {
		return this.settings.getBean(ApplicationArguments.class).containsOption(flag);
	}

	SidsFile sidsFile() {
		return new SidsFile(this.settings.getBean(ProvisioningProperties.class).sidsFile());
	}

	Provisioner provisioner() {
		TwilioAccountProperties account = account();
		if (account.publicUrl() == null) {
			throw new CommandException("twilio.public-url is missing: the URL at which Twilio reaches this server, as "
					+ "in https://calls.example.com (environment: TWILIO_PUBLIC_URL)");
		}
		return new Provisioner(center(), account, policy(), progress());
	}

	DoctorContext doctorContext() {
		TwilioAccountProperties account = account();
		Provisioner provisioner = provisioner();
		return new DoctorContext(center(), account, provisioner.readAll(), provisioner.plan(),
				Objects.requireNonNull(account.publicUrl()), new WebhookClient(account),
				this.settings.getEnvironment()::getProperty);
	}

	private PlanPolicy policy() {
		try {
			PlanPolicy.Option[] options = Arrays.stream(PlanPolicy.Option.values())
				.filter((option) -> has(option.flag()))
				.toArray(PlanPolicy.Option[]::new);
			return PlanPolicy.CAREFUL.allowing(options)
				.withCreated(sidsFile().created())
				.withUsedByServer(sidsOfServer())
				.withKnownQueues(sidsFile().knownQueues())
				.withUndefined(sources().undefinedKeys())
				.withRecordIncomplete(!sidsFile().isRecordComplete());
		}
		catch (IOException ex) {
			throw new CommandException(
					"Cannot read %s: %s".formatted(sidsFile().path().toAbsolutePath(), ex.getMessage()), ex);
		}
	}

	/**
	 * Returns the SIDs in the SID file and in the server's settings, which a running
	 * server may be using.
	 */
	private Set<String> sidsOfServer() throws IOException {
		Set<String> sids = new HashSet<>(sidsFile().settings().values());
		for (SidSetting setting : SidSetting.values()) {
			setting("twilio." + setting.key()).ifPresent(sids::add);
		}
		return sids;
	}

	/**
	 * Returns a consumer that prints progress messages on the terminal. Each message
	 * overwrites the previous message.
	 */
	Consumer<String> progress() {
		return (System.console() == null || has("json")) ? (step) -> {
		} : (step) -> this.err.printf("\r%-60s\r", step);
	}

}
