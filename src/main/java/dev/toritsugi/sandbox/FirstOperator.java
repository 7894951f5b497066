package dev.toritsugi.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.web.util.UriUtils;

/**
 * The first operator of the settings with a worker: the operator of the first steps.
 *
 * @param name name to sign in with
 * @param workerName name of the worker
 * @param passwordHash bcrypt hash of the password; null for an operator who can't sign in
 */
record FirstOperator(@Nullable String name, @Nullable String workerName, @Nullable String passwordHash) {

	/** Password of every operator in {@code application-sandbox.yml}. */
	private static final String PASSWORD = "sandbox";

	/** Finds the first entry of {@code call-center.operators} with a worker name. */
	static Optional<FirstOperator> of(Environment environment) {
		return Binder.get(environment)
			.bind("call-center.operators", Bindable.listOf(FirstOperator.class))
			.orElse(List.of())
			.stream()
			.filter((operator) -> operator.workerName != null && !operator.workerName.isBlank())
			.findFirst();
	}

	String worker() {
		return String.valueOf(this.workerName);
	}

	String workerPath() {
		return UriUtils.encodePathSegment(worker(), StandardCharsets.UTF_8);
	}

	/**
	 * The arguments for curl with which the operator completes a task. Where the password
	 * is not known, curl asks for it. An operator who can't sign in completes through the
	 * control API.
	 */
	String complete(String url) {
		if (this.name == null || this.passwordHash == null) {
			return "%s/sandbox/workers/%s/complete".formatted(url, workerPath());
		}
		boolean ours = BCrypt.checkpw(PASSWORD, this.passwordHash.replace("{bcrypt}", ""));
		String user = ours ? this.name + ":" + PASSWORD : this.name;
		return "-u %s %s/complete".formatted(user.matches("[\\w.:-]+") ? user : "'" + user + "'", url);
	}

}
