package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Reads and updates the account's phone numbers with their webhook URLs. Phone numbers
 * are never created or deleted, because they are bought and released in the Console.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">Twilio:
 * phone numbers</a>
 */
class PhoneNumberRepository extends MappedResourceRepository {

	PhoneNumberRepository() {
		super(ResourceKind.PHONE_NUMBER,
				new ResourceEndpoint("IncomingPhoneNumbers", "incoming_phone_numbers", "phone_number",
						ResourceEndpoint.Parent.ACCOUNT),
				FieldMapping.plain("voice-url", "voice_url"), FieldMapping.plain("voice-method", "voice_method"),
				FieldMapping.plain("voice-fallback-url", "voice_fallback_url"),
				FieldMapping.plain("voice-fallback-method", "voice_fallback_method"),
				FieldMapping.plain("status-callback", "status_callback"),
				FieldMapping.plain("voice-application", "voice_application_sid"),
				FieldMapping.plain("trunk", "trunk_sid"));
	}

	@Override
	public String create(ResourceState desired, AccountContext account) {
		throw new IllegalStateException("A phone number is bought in the Console");
	}

	@Override
	public void delete(ExistingResource current, AccountContext account) {
		throw new IllegalStateException("A phone number is released in the Console");
	}

}
