package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Somebody who takes calls. The settings with which they sign in stand beside these.
 *
 * @param name Name to sign in with.
 * @param workerName Friendly name of the operator's worker; who has none takes no calls.
 * @param contactUri Where they are rung: client: and the identity of their browser phone,
 * sip: and an address, or a phone number. Without it: client: and the worker's name;
 * empty to leave it as it is at Twilio.
 * @param skills What they can do, for the expressions of queues, as in skills HAS
 * "sales".
 * @param attributes JSON object of further attributes.
 * @param role What they may do at the server; a SUPERVISOR need not take calls.
 * @param voiceCapacity How many calls at once. One, unless somebody has two mouths.
 */
public record Operator(@Nullable String name,
		@Size(max = 64, message = "at most 64 characters") @Nullable String workerName, @Nullable String contactUri,
		@Nullable List<String> skills, @DefaultValue("{}") @JsonObject String attributes,
		@DefaultValue("OPERATOR") String role, @DefaultValue("1") @Min(value = 0,
				message = Operator.CAPACITY) @Max(value = 100, message = Operator.CAPACITY) int voiceCapacity) {

	private static final String CAPACITY = "a whole number from 0 to 100; an operator has 1";

	/** As Twilio takes them: client identity, SIP address, E.164. */
	private static final Pattern CONTACT = Pattern
		.compile("client:\\S{1,121}|sips?:[^\\s@]+@[^\\s@]+|\\+[1-9][0-9]{1,14}");

	/**
	 * Whether they take calls.
	 */
	public boolean hasWorker() {
		return this.workerName != null && !this.workerName.isBlank();
	}

	/**
	 * Whether the server refuses them: who signs in has calls of their own, or others'.
	 */
	boolean lacksWorker() {
		return this.name != null && !hasWorker() && !"SUPERVISOR".equalsIgnoreCase(this.role);
	}

	/**
	 * Where they are rung; nothing to leave that as it is at Twilio.
	 */
	public Optional<String> ringsAt() {
		String address = (this.contactUri != null) ? this.contactUri : "client:" + this.workerName;
		return Optional.of(address).filter((text) -> !text.isBlank());
	}

	boolean canBeRung() {
		return ringsAt().map(Operator::isContact).orElse(true);
	}

	/**
	 * Whether somebody can be rung there.
	 */
	public static boolean isContact(String address) {
		return CONTACT.matcher(address).matches();
	}

}
