package dev.toritsugi.provisioning.command;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.twilio.TwilioAccountProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Registers only the settings that the command {@code provision} needs, and none of the
 * application's other beans. The class has no Spring stereotype annotation, so that the
 * server's component scan does not find it.
 */
@EnableConfigurationProperties({ CallCenter.class, TwilioAccountProperties.class, ProvisioningProperties.class })
final class ProvisionConfiguration {

}
