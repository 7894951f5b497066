package dev.toritsugi.rehearsal;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.Provisioner;
import dev.toritsugi.sandbox.SandboxAccountCreated;
import dev.toritsugi.twilio.TwilioAccountProperties;

import org.springframework.context.event.EventListener;

/**
 * Sets up each new sandbox account. The module {@code provisioning} creates the resources
 * of the configured call centre, and all workers are moved to an available activity.
 */
class SandboxSetup {

	private final CallCenter center;

	private final TwilioAccountProperties account;

	SandboxSetup(CallCenter center, TwilioAccountProperties account) {
		this.center = center;
		this.account = account;
	}

	@EventListener(SandboxAccountCreated.class)
	void begin() {
		Provisioner provisioning = Provisioner.of(this.center, this.account);
		provisioning.apply().failure().ifPresent((failure) -> {
			throw new IllegalStateException("The sandbox could not be set up: " + failure);
		});
		provisioning.makeAvailable();
	}

}
