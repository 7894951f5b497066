package dev.toritsugi.sandbox.controlapi;

import java.time.Duration;
import java.util.function.Function;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Executes requests to the control API. Runs each action as an engine command, waits
 * until the application has responded to the resulting webhooks, and renders the outcome
 * as indented JSON.
 */
@Profile("sandbox")
@Component
class ControlRequestExecutor {

	/** Maximum wait for responses to webhooks, because the application may hang. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final Sandbox sandbox;

	private final JsonMapper json;

	ControlRequestExecutor(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
	}

	/**
	 * Returns the account's first number, which callers call by default.
	 */
	String firstNumber() {
		return execute((account) -> account.numbers().all().iterator().next().number());
	}

	/**
	 * Runs an action as an engine command.
	 */
	<T> T execute(Function<SandboxAccount, T> action) {
		SandboxAccount account = account();
		return account.engine().call(() -> action.apply(account));
	}

	/**
	 * Renders a view after the application has responded to all webhooks, including those
	 * triggered by the application's own requests to the emulated REST APIs.
	 */
	String renderSettled(Function<SandboxAccount, Object> view) throws InterruptedException {
		account().engine().settle(LONGEST_WAIT);
		return render(view);
	}

	/**
	 * Renders a view without waiting for webhook responses.
	 */
	String render(Function<SandboxAccount, Object> view) {
		SandboxAccount account = this.sandbox.account();
		return this.json.writerWithDefaultPrettyPrinter()
			.writeValueAsString(account.engine().look(() -> view.apply(account))) + "\n";
	}

	private SandboxAccount account() {
		try {
			return this.sandbox.accountSetUp();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return this.sandbox.account();
		}
	}

}
