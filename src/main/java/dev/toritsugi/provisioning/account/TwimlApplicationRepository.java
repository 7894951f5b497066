package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * TwiML applications of the account; a browser phone calls the desk through one.
 */
class TwimlApplicationRepository extends MappedResourceRepository {

	TwimlApplicationRepository() {
		super(ResourceKind.APPLICATION,
				new ResourceEndpoint("Applications", "applications", "friendly_name", ResourceEndpoint.Parent.ACCOUNT),
				FieldMapping.plain("voice-url", "voice_url"), FieldMapping.plain("voice-method", "voice_method"));
	}

}
