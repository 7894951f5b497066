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
 * The operator who answers the phone call in the logged first steps. This class
 * represents the first operator in the settings who has a worker.
 *
 * @param name sign-in name, or null if the settings contain none
 * @param workerName friendly name of the operator's worker
 * @param passwordHash bcrypt hash of the password, or null if the operator cannot sign in
 */
record FirstOperator(@Nullable String name, @Nullable String workerName, @Nullable String passwordHash) {

	/** Password of every operator in {@code application-sandbox.yml}. */
	private static final String PASSWORD = "sandbox";

	/**
	 * Returns the first operator in {@code call-center.operators} who has a worker name,
	 * or empty if there is none.
	 */
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
	 * Returns the curl arguments that complete the operator's task. If the password is
	 * unknown, curl prompts for it. For an operator who cannot sign in, the curl command
	 * completes the task through the control API.
	 * @param url base URL of the server
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
