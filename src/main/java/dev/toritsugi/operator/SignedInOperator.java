package dev.toritsugi.operator;

import java.io.Serial;
import java.util.Objects;

import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.task.TaskPermission;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/**
 * A signed-in operator, the principal of Spring Security.
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
	 * Friendly name of the operator's worker; null for a supervisor without one.
	 */
	@Nullable String workerName() {
		return this.workerName;
	}

	/**
	 * Which tasks this operator may complete.
	 */
	TaskPermission permission() {
		if (this.role == Operator.Role.SUPERVISOR) {
			return TaskPermission.ofSupervisor();
		}
		return TaskPermission.ofWorker(Objects.requireNonNull(this.workerName, "an operator without a worker"));
	}

}
