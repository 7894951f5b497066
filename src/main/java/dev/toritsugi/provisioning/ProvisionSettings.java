package dev.toritsugi.provisioning;

import java.nio.file.Path;

import dev.toritsugi.provisioning.definition.CallCenter;
import dev.toritsugi.twilio.TwilioAccount;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All that the command needs of the application: its settings. No stereotype, so that the
 * server does not find it.
 */
@EnableConfigurationProperties({ CallCenter.class, TwilioAccount.class, ProvisionSettings.Files.class })
final class ProvisionSettings {

	/**
	 * Where the command keeps what it has to remember.
	 *
	 * @param sidsFile File for the SIDs, which the server reads at its start.
	 */
	@ConfigurationProperties("provisioning")
	record Files(@DefaultValue("toritsugi-sids.yml") Path sidsFile) {

	}

}
