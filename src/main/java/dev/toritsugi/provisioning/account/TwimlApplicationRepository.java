package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Reads and changes the account's TwiML applications. A browser phone calls the call
 * centre through a TwiML application.
 */
class TwimlApplicationRepository extends MappedResourceRepository {

	TwimlApplicationRepository() {
		super(ResourceKind.APPLICATION,
				new ResourceEndpoint("Applications", "applications", "friendly_name", ResourceEndpoint.Parent.ACCOUNT),
				FieldMapping.plain("voice-url", "voice_url"), FieldMapping.plain("voice-method", "voice_method"));
	}

}
