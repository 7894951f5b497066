package dev.toritsugi.desk.state;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.CallerNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads callers and dialled numbers from a task's attributes, and formats phone numbers
 * for people. A caller from the country of the dialled number is shown in the national
 * format, for instance 090-1234-5678, and other callers in the international format.
 */
final class CallerNumbers {

	private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

	private CallerNumbers() {
	}

	static CallerView caller(Attributes task) {
		String name = task.text("name").or(() -> task.text("caller_name")).orElse(null);
		String number = task.text("from").or(() -> task.text("caller")).orElse("");
		if (CallerNumber.isWithheld(number)) {
			return new CallerView(null, null, true, name);
		}
		return new CallerView(number, display(number, task.text("to").or(() -> task.text("called")).orElse(null)),
				false, name);
	}

	static CallerView.@Nullable CalledView called(Attributes task) {
		return task.text("to")
			.or(() -> task.text("called"))
			.map((number) -> new CallerView.CalledView(number, display(number, number)))
			.orElse(null);
	}

	/**
	 * Formats an address for people. Returns the identity of a client, the address of a
	 * SIP phone, or the text itself if it is no phone number.
	 * @param own number whose country is shown without country code, or null
	 */
	static String display(String address, @Nullable String own) {
		PhoneNumber number = parse(address);
		if (number == null) {
			return address.replaceFirst("(?i)^(client|sips?):", "");
		}
		PhoneNumber home = parse(own);
		boolean national = home != null && home.getCountryCode() == number.getCountryCode();
		return NUMBERS.format(number, national ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
	}

	private static @Nullable PhoneNumber parse(@Nullable String text) {
		if (text == null || !text.startsWith("+")) {
			return null;
		}
		try {
			PhoneNumber number = NUMBERS.parse(text, null);
			return NUMBERS.isPossibleNumber(number) ? number : null;
		}
		catch (NumberParseException ex) {
			return null;
		}
	}

}
