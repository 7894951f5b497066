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
 * Whoever takes the first call.
 *
 * @param name name to sign in with
 * @param workerName name of the worker
 * @param passwordHash without it they don't sign in
 */
record FirstOperator(@Nullable String name, @Nullable String workerName, @Nullable String passwordHash) {

	/** Of everybody whom the profile "sandbox" brings along. */
	private static final String PASSWORD = "sandbox";

	/** The first of the definition in use who takes calls. */
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
	 * How they complete a task with curl, which asks for a password that we don't know.
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
