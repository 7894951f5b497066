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
 * The settings that the command needs, and no other bean of the application. Without a
 * Spring stereotype, so that the server's component scan does not find it.
 */
@EnableConfigurationProperties({ CallCenter.class, TwilioAccountProperties.class, ProvisionConfiguration.Files.class })
final class ProvisionConfiguration {

	@Bean
	static ConfigurationPropertiesBindHandlerAdvisor allErrorsAtOnce() {
		return (parent) -> new AllErrorsBindHandler(new UnknownKeys(parent));
	}

	/**
	 * Settings of the command itself.
	 *
	 * @param sidsFile File that apply writes the SIDs to and the server reads at startup.
	 * @param made SIDs of the resources that apply has created. Written by apply itself.
	 */
	@ConfigurationProperties("provisioning")
	record Files(@DefaultValue("toritsugi-sids.yml") Path sidsFile, @DefaultValue List<String> made) {

	}

}
