package dev.toritsugi.sandbox.application;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An entry in {@code call-center.operators}.
 */
record OperatorProperties(@Nullable String name, @Nullable String workerName, @Nullable String passwordHash) {

	/**
	 * Returns the operator, or empty if the operator has no worker or cannot sign in.
	 */
	Optional<ApplicationOperator> toOperator() {
		return (this.name != null && this.workerName != null && this.passwordHash != null)
				? Optional.of(new ApplicationOperator(this.name, this.workerName)) : Optional.empty();
	}

}
