package dev.toritsugi.sandbox.controlapi;

import java.time.Duration;
import java.util.function.Function;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs what a request asks for as a command of the engine, waits until the application
 * has answered the webhooks that follow, and renders the outcome as indented JSON.
 */
@Profile("sandbox")
@Component
class ControlRequestExecutor {

	/** Longest wait for webhooks, which may hang. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final Sandbox sandbox;

	private final JsonMapper json;

	ControlRequestExecutor(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
	}

	/**
	 * The number that is called by default.
	 */
	String firstNumber() {
		return execute((account) -> account.numbers().all().iterator().next().number());
	}

	/**
	 * Runs an action as a command of the engine.
	 */
	<T> T execute(Function<SandboxAccount, T> action) {
		SandboxAccount account = account();
		return account.engine().call(() -> action.apply(account));
	}

	/**
	 * Renders a view once all webhooks have been answered, including those of requests
	 * that did not come through this executor.
	 */
	String renderSettled(Function<SandboxAccount, Object> view) throws InterruptedException {
		account().engine().settle(LONGEST_WAIT);
		return render(view);
	}

	/**
	 * Renders a view at once.
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
