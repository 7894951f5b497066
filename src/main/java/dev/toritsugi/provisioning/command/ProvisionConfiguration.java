package dev.toritsugi.provisioning.command;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.twilio.TwilioAccountProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The settings that the command needs, and no other bean of the application. Without a
 * Spring stereotype, so that the server's component scan does not find it.
 */
@EnableConfigurationProperties({ CallCenter.class, TwilioAccountProperties.class, ProvisioningProperties.class })
final class ProvisionConfiguration {

}
