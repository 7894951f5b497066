package dev.toritsugi.operator;

import java.io.Serial;
import java.util.Objects;

import dev.toritsugi.task.Authority;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/**
 * An operator as Spring Security sees them.
 */
class SignedInOperator extends User {

	@Serial
	private static final long serialVersionUID = 1L;

	private final @Nullable String workerName;

	private final Operator.Role role;

	SignedInOperator(Operator operator) {
		super(operator.name(), Objects.requireNonNull(operator.passwordHash()),
				AuthorityUtils.createAuthorityList("ROLE_" + operator.role().name()));
		this.workerName = operator.workerName();
		this.role = operator.role();
	}

	/**
	 * Friendly name of their worker; a supervisor may have none.
	 */
	@Nullable String workerName() {
		return this.workerName;
	}

	/**
	 * Whose tasks they may complete.
	 */
	Authority authority() {
		if (this.role == Operator.Role.SUPERVISOR) {
			return Authority.ofSupervisor();
		}
		return Authority.ofWorker(Objects.requireNonNull(this.workerName, "an operator without worker"));
	}

}
