package dev.toritsugi.desk.phone;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.twilio.rest.VoiceTokenIssuer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns at the start if an operator has a browser phone but the settings contain no API
 * key, which signs the browser phone's access token.
 */
@Component
class MissingApiKeyWarning {

	static final String HOW_TO_FIX = "This server has no API key, which signs the access tokens of browser phones. Create a "
			+ "standard key in the Twilio Console (Account, API keys & tokens, in the account's region), and set "
			+ "twilio.api-key-sid and twilio.api-key-secret.";

	private static final Logger log = LoggerFactory.getLogger(MissingApiKeyWarning.class);

	private final CallCenter center;

	private final VoiceTokenIssuer tokens;

	MissingApiKeyWarning(CallCenter center, VoiceTokenIssuer tokens) {
		this.center = center;
		this.tokens = tokens;
	}

	@EventListener(ApplicationReadyEvent.class)
	void onReady() {
		boolean browserPhones = this.center.workers()
			.stream()
			.anyMatch((operator) -> operator.ringsAt().filter(ContactUri::isClient).isPresent());
		if (browserPhones && !this.tokens.hasKey()) {
			log.warn("No operator can use a browser phone. {}", HOW_TO_FIX);
		}
	}

}
