package dev.toritsugi.operator;

import java.io.Serial;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.task.TaskPermission;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/**
 * A signed-in operator, used as Spring Security's principal.
 */
public class SignedInOperator extends User {

	@Serial
	private static final long serialVersionUID = 1L;

	private final @Nullable String workerName;

	private final Operator.Role role;

	private final @Nullable Instant cookieExpiry;

	public SignedInOperator(Operator operator) {
		super(operator.name(), Objects.requireNonNull(operator.passwordHash()),
				AuthorityUtils.createAuthorityList("ROLE_" + operator.role().name()));
		this.workerName = operator.workerName();
		this.role = operator.role();
		this.cookieExpiry = null;
	}

	private SignedInOperator(SignedInOperator operator, Instant cookieExpiry) {
		super(operator.getUsername(), Objects.requireNonNull(operator.getPassword()), operator.getAuthorities());
		this.workerName = operator.workerName;
		this.role = operator.role;
		this.cookieExpiry = cookieExpiry;
	}

	/** Returns this operator as signed in by a cookie. */
	public SignedInOperator byCookie(Instant expiry) {
		return new SignedInOperator(this, expiry);
	}

	/**
	 * Returns the sign-in cookie of the request, or empty if the request has signed in
	 * with HTTP Basic.
	 */
	public Optional<SignInCookie> cookie() {
		return Optional.ofNullable(this.cookieExpiry).map((expiry) -> new SignInCookie(getUsername(), expiry));
	}

	/**
	 * Returns the friendly name of the operator's worker. Returns null for a supervisor
	 * without a worker.
	 */
	public @Nullable String workerName() {
		return this.workerName;
	}

	/** Whether the operator is a supervisor. */
	public boolean isSupervisor() {
		return this.role == Operator.Role.SUPERVISOR;
	}

	/**
	 * Returns the permission that determines which tasks this operator may complete and
	 * extend.
	 */
	public TaskPermission permission() {
		if (isSupervisor()) {
			return TaskPermission.ofSupervisor();
		}
		return TaskPermission.ofWorker(Objects.requireNonNull(this.workerName, "an operator without a worker"));
	}

}
