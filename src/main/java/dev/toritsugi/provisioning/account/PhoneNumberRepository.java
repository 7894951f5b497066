package dev.toritsugi.provisioning.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Where calls to a number go. Numbers are bought and given back in the Console.
 */
class PhoneNumberRepository extends MappedResourceRepository {

	PhoneNumberRepository() {
		super(ResourceKind.PHONE_NUMBER,
				new ResourceEndpoint("IncomingPhoneNumbers", "incoming_phone_numbers", "phone_number",
						ResourceEndpoint.Home.ACCOUNT),
				FieldMapping.plain("voice-url", "voice_url"), FieldMapping.plain("voice-method", "voice_method"),
				FieldMapping.plain("voice-fallback-url", "voice_fallback_url"),
				FieldMapping.plain("voice-fallback-method", "voice_fallback_method"),
				FieldMapping.plain("status-callback", "status_callback"),
				FieldMapping.plain("voice-application", "voice_application_sid"),
				FieldMapping.plain("trunk", "trunk_sid"));
	}

	@Override
	public String create(ResourceState desired, AccountContext scope) {
		throw new IllegalStateException("A number is bought in the Console");
	}

	@Override
	public void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext scope) {
		// An application or a trunk would go before the addresses, and setting the one
		// clears the other: they go first.
		Map<String, String> parameters = new LinkedHashMap<>(parameters(desired, fields, scope));
		scope.twilio().update(path(current, scope), parameters, null);
	}

	@Override
	public void delete(ExistingResource current, AccountContext scope) {
		throw new IllegalStateException("A number is given back in the Console");
	}

}
