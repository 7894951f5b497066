package dev.toritsugi.provisioning.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.Provisioner;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.plan.PlanPolicy;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.webhook.WebhookProbe;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;

/**
 * One use of the command line.
 *
 * @param settings all settings, and what was asked for
 * @param out for what was asked
 * @param err for everything else
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

	boolean has(String flag) {
		return this.settings.getBean(ApplicationArguments.class).containsOption(flag);
	}

	SidsFile sidsFile() {
		return new SidsFile(this.settings.getBean(ProvisionConfiguration.Files.class).sidsFile());
	}

	Provisioner provisioning() {
		TwilioAccountProperties account = account();
		if (account.publicUrl() == null) {
			throw new CommandException("twilio.public-url is missing: the address at which Twilio reaches this "
					+ "server, as in https://calls.example.com (environment: TWILIO_PUBLIC_URL)");
		}
		return new Provisioner(center(), account, policy(), progress());
	}

	DoctorContext examination() {
		TwilioAccountProperties account = account();
		Provisioner provisioning = provisioning();
		return new DoctorContext(center(), account, provisioning.found(), provisioning.plan(),
				Objects.requireNonNull(account.publicUrl()), new WebhookProbe(account),
				this.settings.getEnvironment()::getProperty);
	}

	private PlanPolicy policy() {
		try {
			return new PlanPolicy(sidsFile().made(), inUse(), has("prune"), has("force"), has("take-number"));
		}
		catch (IOException ex) {
			throw new CommandException(
					"%s can't be read: %s".formatted(sidsFile().path().toAbsolutePath(), ex.getMessage()), ex);
		}
	}

	/** What a server is set to that was started before this. */
	private Set<String> inUse() throws IOException {
		Map<String, String> sids = sidsFile().settings();
		Set<String> inUse = new HashSet<>(sids.values());
		SidsFile.NAMES.forEach((name) -> setting("twilio." + name).ifPresent(inUse::add));
		return inUse;
	}

	/** One line that is written over, where somebody sits before it. */
	Consumer<String> progress() {
		return (System.console() == null || has("json")) ? (step) -> {
		} : (step) -> this.err.printf("\r%-60s\r", step);
	}

}
