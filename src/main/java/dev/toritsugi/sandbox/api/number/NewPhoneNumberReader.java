package dev.toritsugi.sandbox.api.number;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.number.PhoneNumberFormat;

/**
 * Reads which phone number a request buys. The sandbox sells every number in E.164 that
 * the account does not have yet.
 */
record NewPhoneNumberReader(RequestParameters parameters, SandboxAccount account) {

	private static final int INVALID_NUMBER = 21421;

	private static final int NOT_AVAILABLE = 21422;

	private static final int INVALID_AREA_CODE = 21451;

	private static final Pattern AREA_CODE = Pattern.compile("[2-9][0-9]{2}");

	/**
	 * Returns the number in the parameter {@code PhoneNumber}, or a free number in the US
	 * area code in the parameter {@code AreaCode}.
	 * @throws TwilioError if both parameters are missing, if they are invalid, or if the
	 * account already has the number
	 */
	String read() {
		String number = this.parameters.filter("PhoneNumber");
		String areaCode = this.parameters.filter("AreaCode");
		if (number == null) {
			return inAreaCode((areaCode != null) ? areaCode : "");
		}
		if (!PhoneNumberFormat.isE164(number)) {
			throw TwilioError.refused(INVALID_NUMBER, "PhoneNumber is not a valid number: " + number);
		}
		if (this.account.numbers().find(number).isPresent()) {
			throw TwilioError.refused(NOT_AVAILABLE, "PhoneNumber is not available: " + number);
		}
		return number;
	}

	private String inAreaCode(String areaCode) {
		if (areaCode.isEmpty()) {
			throw TwilioError.refused(INVALID_NUMBER, "PhoneNumber or AreaCode is required");
		}
		if (!AREA_CODE.matcher(areaCode).matches()) {
			throw TwilioError.refused(INVALID_AREA_CODE, "AreaCode is not valid: " + areaCode);
		}
		return IntStream.range(100, 10_000)
			.mapToObj((line) -> "+1%s555%04d".formatted(areaCode, line))
			.filter((number) -> this.account.numbers().find(number).isEmpty())
			.findFirst()
			.orElseThrow(() -> TwilioError.refused(NOT_AVAILABLE, "No number is available in area code " + areaCode));
	}

}
