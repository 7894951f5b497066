package dev.toritsugi.provisioning.command;

import java.nio.file.Path;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.UnknownKeys;
import dev.toritsugi.settings.AllErrorsBindHandler;
import dev.toritsugi.twilio.TwilioAccountProperties;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

/**
 * All that the command needs of the application: its settings. No stereotype, so that the
 * server does not find it.
 */
@EnableConfigurationProperties({ CallCenter.class, TwilioAccountProperties.class, ProvisionConfiguration.Files.class })
final class ProvisionConfiguration {

	@Bean
	static ConfigurationPropertiesBindHandlerAdvisor allErrorsAtOnce() {
		return (parent) -> new AllErrorsBindHandler(new UnknownKeys(parent));
	}

	/**
	 * Where the command keeps what it has to remember.
	 *
	 * @param sidsFile File for the SIDs, which the server reads at its start.
	 * @param made SIDs of what the command has made. It writes them there itself.
	 */
	@ConfigurationProperties("provisioning")
	record Files(@DefaultValue("toritsugi-sids.yml") Path sidsFile, @DefaultValue List<String> made) {

	}

}
