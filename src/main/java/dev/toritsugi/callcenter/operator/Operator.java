package dev.toritsugi.callcenter.operator;

import java.util.List;
import java.util.Optional;

import dev.toritsugi.callcenter.constraint.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A person who takes calls, signs in to complete tasks, or both.
 *
 * @param name Name with which the operator signs in; case-insensitive.
 * @param passwordHash Hash of the password, as printed by the command hash-password. In
 * YAML, put the hash between single quotes. Without a hash, the operator can't sign in.
 * @param workerName Friendly name of the operator's worker in TaskRouter. An operator
 * without a worker takes no calls.
 * @param contactUri Address that Twilio calls to reach the operator. Valid addresses are
 * client: followed by a browser phone's identity, sip: followed by a SIP address, and
 * phone numbers. The default address is client: followed by the worker's name. If the
 * setting is empty, the worker's address at Twilio stays unchanged.
 * @param skills Skills of the operator. Queue expressions can refer to skills, for
 * example skills HAS "sales".
 * @param attributes JSON object with further worker attributes.
 * @param role Role of the operator. A SUPERVISOR may complete the tasks of all operators
 * and needs no worker.
 * @param voiceCapacity Number of calls that the operator can have at the same time, from
 * 0 to 100; normally 1.
 */
public record Operator(
		@NotNull(message = Operator.NAME) @Pattern(regexp = "[^\\s:\\p{Cntrl}]([^:\\p{Cntrl}]*[^\\s:\\p{Cntrl}])?",
				message = Operator.NAME) String name,
		@Pattern(regexp = "(\\{bcrypt\\})?\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}",
				message = Operator.PASSWORD_HASH) @Nullable String passwordHash,
		@Size(max = 64, message = "at most 64 characters") @Nullable String workerName, @Nullable String contactUri,
		@Nullable List<@NotBlank(message = "a skill, as in sales") String> skills,
		@DefaultValue("{}") @JsonObject String attributes, @DefaultValue("OPERATOR") Role role,
		@DefaultValue("1") @Min(value = 0, message = Operator.CAPACITY) @Max(value = 100,
				message = Operator.CAPACITY) int voiceCapacity) {

	private static final String NAME = "a sign-in name without colons, and without blanks at either end";

	private static final String PASSWORD_HASH = "a bcrypt hash, never the password itself; run "
			+ "\"java -jar toritsugi.jar hash-password\" and put its output between single quotes";

	private static final String CAPACITY = "a whole number from 0 to 100; normally 1";

	/**
	 * Turns empty attributes into an empty JSON object, because Spring Boot reads
	 * {@code attributes: {}} as an empty text.
	 */
	public Operator {
		attributes = "".equals(attributes) ? "{}" : attributes;
	}

	/**
	 * Whether the operator has a worker and therefore takes calls.
	 */
	public boolean hasWorker() {
		return this.workerName != null && !this.workerName.isBlank();
	}

	/**
	 * Returns the address that Twilio calls to reach the operator, or empty if the
	 * worker's address at Twilio stays unchanged.
	 */
	public Optional<String> ringsAt() {
		String address = (this.contactUri != null) ? this.contactUri : ContactUri.ofClient(this.workerName);
		return Optional.of(address).filter((text) -> !text.isBlank());
	}

	/**
	 * Returns a description of the operator without the password hash.
	 */
	@Override
	public String toString() {
		return "Operator[name=%s, workerName=%s, role=%s]".formatted(this.name, this.workerName, this.role);
	}

	/**
	 * Role that decides which tasks an operator may complete.
	 */
	public enum Role {

		/** The operator may complete only their own tasks. */
		OPERATOR,
		/** The supervisor may complete the tasks of all operators. */
		SUPERVISOR

	}

}
