package dev.toritsugi.desk;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the operators' page that concern the connection to Twilio.
 *
 * @param signallingHost Host and port of a server that replaces Twilio's signalling for
 * browser phones, for instance a sandbox. By default browser phones use Twilio.
 */
@ConfigurationProperties(prefix = "desk", ignoreUnknownFields = false)
public record DeskProperties(@Nullable String signallingHost) {

	/**
	 * Treats an empty setting as missing, since environment variables are often set but
	 * empty.
	 */
	public DeskProperties {
		signallingHost = (signallingHost == null || signallingHost.isBlank()) ? null : signallingHost;
	}

}
