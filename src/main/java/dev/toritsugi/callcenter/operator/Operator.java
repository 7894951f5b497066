package dev.toritsugi.callcenter.operator;

import java.util.List;
import java.util.Optional;

import dev.toritsugi.callcenter.constraint.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A person who takes calls, signs in to complete tasks, or both.
 *
 * @param name Name to sign in with, in any case.
 * @param passwordHash Hash of the password, as the command hash-password prints it. In
 * YAML between single quotes. Without it the operator takes calls and can't sign in.
 * @param workerName Friendly name of the operator's worker in TaskRouter. An operator
 * without a worker takes no calls.
 * @param contactUri Where the operator is rung: client: and the identity of a browser
 * phone, sip: and an address, or a phone number. Without it: client: and the worker's
 * name; empty to leave it as it is at Twilio.
 * @param skills What the operator can do, for the expressions of queues, as in skills HAS
 * "sales".
 * @param attributes JSON object of further attributes.
 * @param role What the operator may do. A SUPERVISOR completes the tasks of all operators
 * and need not take calls.
 * @param voiceCapacity How many calls at once; normally one.
 */
public record Operator(
		@NotNull(message = Operator.NAME) @Pattern(regexp = "[^\\s:\\p{Cntrl}]([^:\\p{Cntrl}]*[^\\s:\\p{Cntrl}])?",
				message = Operator.NAME) String name,
		@Pattern(regexp = "(\\{bcrypt\\})?\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}",
				message = Operator.PASSWORD_HASH) @Nullable String passwordHash,
		@Size(max = 64, message = "at most 64 characters") @Nullable String workerName, @Nullable String contactUri,
		@Nullable List<String> skills, @DefaultValue("{}") @JsonObject String attributes,
		@DefaultValue("OPERATOR") Role role, @DefaultValue("1") @Min(value = 0,
				message = Operator.CAPACITY) @Max(value = 100, message = Operator.CAPACITY) int voiceCapacity) {

	private static final String NAME = "the name to sign in with, without colon";

	private static final String PASSWORD_HASH = "a bcrypt hash, never the password itself: put what "
			+ "\"java -jar toritsugi.jar hash-password\" prints between single quotes";

	private static final String CAPACITY = "a whole number from 0 to 100; an operator has 1";

	/**
	 * Whether the operator takes calls.
	 */
	public boolean hasWorker() {
		return this.workerName != null && !this.workerName.isBlank();
	}

	/**
	 * Where the operator is rung; empty to leave that as it is at Twilio.
	 */
	public Optional<String> ringsAt() {
		String address = (this.contactUri != null) ? this.contactUri : ContactUri.ofClient(this.workerName);
		return Optional.of(address).filter((text) -> !text.isBlank());
	}

	/**
	 * Shows no hash.
	 */
	@Override
	public String toString() {
		return "Operator[name=%s, workerName=%s, role=%s]".formatted(this.name, this.workerName, this.role);
	}

	/**
	 * What an operator may do.
	 */
	public enum Role {

		/** Completes their own tasks. */
		OPERATOR,
		/** Completes the tasks of all operators. */
		SUPERVISOR

	}

}
