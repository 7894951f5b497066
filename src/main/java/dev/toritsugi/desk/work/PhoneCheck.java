package dev.toritsugi.desk.work;

import java.util.Map;

import dev.toritsugi.desk.presence.PhoneReport;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.RequestFields;

/**
 * Requires that the browser phone of an operator who wants to take calls is ready.
 */
final class PhoneCheck {

	private PhoneCheck() {
	}

	/**
	 * Reads the field {@code phone} of a request. A missing field counts as not ready.
	 * @throws OperatorRequestException if a field has another type
	 */
	static PhoneReport report(RequestFields fields) {
		RequestFields phone = fields.object("phone");
		return new PhoneReport(phone.flag("registered"),
				PhoneReport.Microphone.of(phone.text("microphone").orElse(null)), phone.flag("sound"),
				phone.flag("busy"));
	}

	/**
	 * @throws OperatorRequestException if the phone is not ready
	 */
	static void require(PhoneReport phone) {
		phone.problem().ifPresent((problem) -> {
			throw new OperatorRequestException(OperatorProblem.PHONE_NOT_READY, switch (problem) {
				case NO_MICROPHONE -> "The page has no microphone. Plug it in or allow its use, then try again.";
				default -> "The page's phone is not registered with Twilio. Try again when it is.";
			}, Map.of("reason", problem.code()));
		});
	}

}
