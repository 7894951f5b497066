package dev.toritsugi.sandbox.voice.number;

import java.util.regex.Pattern;

/**
 * Checks the caller IDs of outbound calls. A phone number must be a number or a verified
 * caller ID of the account. A call to a client or a SIP address may have a name as caller
 * ID.
 *
 * @param numbers phone numbers of the account
 * @param callerIds verified caller IDs of the account
 */
public record CallerIdCheck(IncomingPhoneNumberRegistry numbers, OutgoingCallerIdRegistry callerIds) {

	private static final Pattern NAME = Pattern.compile("(client|sips?|app):");

	/**
	 * Whether a phone number belongs to the account or is a verified caller ID.
	 */
	public boolean isOwned(String number) {
		return this.numbers.find(number).isPresent() || this.callerIds.isVerified(number);
	}

	/**
	 * Whether a call may have a caller ID.
	 * @param callerId caller ID
	 * @param to called address: number in E.164, {@code client:name} or {@code sip:…}
	 */
	public boolean isAccepted(String callerId, String to) {
		boolean toName = NAME.matcher(to).lookingAt();
		return isOwned(callerId) || (toName && !callerId.isBlank() && !callerId.startsWith("+"));
	}

}
