package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.Provisioner;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.server.EnqueueProbe;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.settings.TerminalText;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.webhook.WebhookClient;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.function.SingletonSupplier;

/**
 * An invocation of the command {@code provision}, with its settings, options and output.
 *
 * @param settings application context with the settings and the command-line options
 * @param workspaceList supplies all workspaces of the account
 * @param definition supplies the definition of the call centre
 * @param out output stream for the result
 * @param err output stream for progress and errors
 */
record CommandInvocation(ApplicationContext settings, Supplier<List<JsonNode>> workspaceList,
		Supplier<CallCenter> definition, PrintStream out, PrintStream err) {

	static CommandInvocation of(ApplicationContext settings, PrintStream out, PrintStream err) {
		// Twilio's resources are read once, and only by commands that need them.
		Supplier<List<JsonNode>> workspaces = SingletonSupplier
			.of(() -> JsonResourceClient.of(settings.getBean(TwilioAccountProperties.class))
				.list("/v1/Workspaces", "workspaces"));
		CommandInvocation unresolved = new CommandInvocation(settings, workspaces,
				() -> settings.getBean(CallCenter.class), out, err);
		return new CommandInvocation(settings, workspaces,
				SingletonSupplier.of(() -> MissingNameResolver.resolve(unresolved)), out, err);
	}

	/** Returns all workspaces of the account, as Twilio lists them. */
	List<JsonNode> workspaces() {
		return this.workspaceList.get();
	}

	/**
	 * Returns the definition with the names of the existing workspace and workflow in
	 * place of missing names.
	 */
	CallCenter center() {
		return this.definition.get();
	}

	TwilioAccountProperties account() {
		return this.settings.getBean(TwilioAccountProperties.class);
	}

	Optional<String> setting(String key) {
		return Optional.ofNullable(this.settings.getEnvironment().getProperty(key)).filter((value) -> !value.isBlank());
	}

	/** Prints the workspace and the settings files that were read. */
	void printHeader() {
		this.out.println("Workspace " + TerminalText.of(center().workspace()));
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
		requireWorkspaceOfSidsFile();
		if (!sources().isDefined() && workspaces().stream()
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

	/**
	 * Ensures that the SID file belongs to the workspace of the definition. An apply
	 * would otherwise set up a second workspace and make the server leave the first.
	 */
	private void requireWorkspaceOfSidsFile() {
		String sid = sid(SidSetting.WORKSPACE).orElse("");
		workspaces().stream()
			.filter((each) -> each.path("sid").asString("").equals(sid))
			.map((each) -> each.path("friendly_name").asString(""))
			.filter((name) -> !name.equalsIgnoreCase(center().workspace()))
			.findFirst()
			.ifPresent((name) -> {
				throw new CommandException(
						"""
								call-center.workspace is %s, but %s belongs to workspace %s (%s).
								For another workspace, use another directory, or another file with --provisioning.sids-file=. If the workspace \
								only has a new name, rename it in the Console too. Nothing was changed at Twilio."""
							.formatted(TerminalText.of(center().workspace()), sidsFile().path(), TerminalText.of(name),
									sid));
			});
	}

	/**
	 * Returns the SID of the workspace or of another resource that the server uses, from
	 * the SID file or else from the settings.
	 */
	Optional<String> sid(SidSetting setting) {
		return Optional.ofNullable(sids().settings().get(setting.key())).or(() -> setting("twilio." + setting.key()));
	}

	/** Reads the SID file. */
	SidsFileContent sids() {
		try {
			return sidsFile().read();
		}
		catch (IOException ex) {
			throw new CommandException(
					"Cannot read %s: %s".formatted(sidsFile().path().toAbsolutePath(), ex.getMessage()), ex);
		}
	}

	DefinitionSources sources() {
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
		return new DoctorContext(center(), account, provisioner.readAll(), provisioner.callerQueues(),
				provisioner.plan(), Objects.requireNonNull(account.publicUrl()), new WebhookClient(account),
				this.settings.getEnvironment()::getProperty);
	}

	private PlanPolicy policy() {
		PlanPolicy.Option[] options = Arrays.stream(PlanPolicy.Option.values())
			.filter((option) -> has(option.flag()))
			.toArray(PlanPolicy.Option[]::new);
		SidsFileContent sids = sids();
		return PlanPolicy.CAREFUL.allowing(options)
			.withCreated(sids.created())
			.withUsedByServer(sidsOfServer(sids))
			.withFormer(sids.former())
			.withKnownQueues(sids.knownQueues())
			.withUndefined(sources().undefinedKeys())
			.withRecordIncomplete(!sids.recordComplete());
	}

	/**
	 * Returns the SIDs in the SID file and in the server's settings, which a running
	 * server may be using. If the user says that the server was restarted, the workflow
	 * of the server that answers at the public URL is added, because that server may not
	 * be the restarted one.
	 */
	private Set<String> sidsOfServer(SidsFileContent file) {
		Set<String> sids = new HashSet<>(file.settings().values());
		for (SidSetting setting : SidSetting.values()) {
			setting("twilio." + setting.key()).ifPresent(sids::add);
		}
		if (has(PlanPolicy.Option.RESTARTED.flag())) {
			EnqueueProbe.workflowOfServer(account()).ifPresent(sids::add);
		}
		return sids;
	}

	/**
	 * Returns a consumer that prints progress messages on the terminal. Each message
	 * overwrites the previous message.
	 */
	Consumer<String> progress() {
		return (System.console() == null || has("json")) ? (step) -> {
		} : (step) -> {
			this.err.print('\r');
			this.err.printf("%-60s", step);
			this.err.print('\r');
		};
	}

}
