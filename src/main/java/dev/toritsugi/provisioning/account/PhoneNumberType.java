package dev.toritsugi.provisioning.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;

/**
 * Where calls to a number go. Numbers are bought and given back in the Console.
 */
class PhoneNumberType extends TableType {

	PhoneNumberType() {
		super(Kind.PHONE_NUMBER,
				new Collection("IncomingPhoneNumbers", "incoming_phone_numbers", "phone_number",
						Collection.Home.ACCOUNT),
				Column.plain("voice-url", "voice_url"), Column.plain("voice-method", "voice_method"),
				Column.plain("voice-fallback-url", "voice_fallback_url"),
				Column.plain("voice-fallback-method", "voice_fallback_method"),
				Column.plain("status-callback", "status_callback"),
				Column.plain("voice-application", "voice_application_sid"), Column.plain("trunk", "trunk_sid"));
	}

	@Override
	public String create(Resource desired, Scope scope) {
		throw new IllegalStateException("A number is bought in the Console");
	}

	@Override
	public void update(Resource desired, Found current, Set<String> fields, Scope scope) {
		// An application or a trunk would go before the addresses, and setting the one
		// clears the other: they go first.
		Map<String, String> parameters = new LinkedHashMap<>(parameters(desired, fields, scope));
		scope.twilio().update(path(current, scope), parameters, null);
	}

	@Override
	public void delete(Found current, Scope scope) {
		throw new IllegalStateException("A number is given back in the Console");
	}

}
