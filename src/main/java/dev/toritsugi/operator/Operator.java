package dev.toritsugi.operator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Somebody who may sign in.
 *
 * @param name Name to sign in with, whatever its case.
 * @param passwordHash Hash of the password, as the command hash-password prints it. In
 * YAML between single quotes. Without it the operator takes calls and can't sign in.
 * @param workerName Friendly name of this operator's worker in TaskRouter.
 * @param role What the operator may do. A supervisor completes anybody's tasks.
 */
@OperatorHasWorker
record Operator(
		@NotNull(message = Operator.NAME) @Pattern(regexp = "[^\\s:\\p{Cntrl}]([^:\\p{Cntrl}]*[^\\s:\\p{Cntrl}])?",
				message = Operator.NAME) String name,
		@Pattern(regexp = "(\\{bcrypt\\})?\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}",
				message = Operator.PASSWORD_HASH) @Nullable String passwordHash,
		@Nullable String workerName, @DefaultValue("OPERATOR") Role role) {

	private static final String NAME = "the name to sign in with, without colon";

	private static final String PASSWORD_HASH = "a bcrypt hash, never the password itself: put what "
			+ "\"java -jar toritsugi.jar hash-password\" prints between single quotes";

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
	enum Role {

		/** Completes their own tasks. */
		OPERATOR,
		/** Completes anybody's tasks. */
		SUPERVISOR

	}

}
