package dev.toritsugi.sandbox.controlapi;

import java.time.Duration;
import java.util.function.Function;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Executes requests to the control API. Runs each action as a command of the sandbox's
 * {@code Engine}, waits until the application has responded to the resulting webhooks,
 * and returns the new state as indented JSON.
 */
@Profile("sandbox")
@Service
public class ControlRequestExecutor {

	/**
	 * Maximum wait for the application's responses to webhooks; an application may never
	 * respond.
	 */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final Sandbox sandbox;

	private final JsonMapper json;

	ControlRequestExecutor(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
	}

	/**
	 * Returns the account's first phone number, which callers call by default.
	 */
	public String firstNumber() {
		return execute((account) -> account.numbers().all().iterator().next().number());
	}

	/**
	 * Runs an action as one command of the sandbox's {@code Engine}, which runs one
	 * command at a time.
	 */
	public <T> T execute(Function<SandboxAccount, T> action) {
		SandboxAccount account = account();
		return account.engine().call(() -> action.apply(account));
	}

	/**
	 * Returns a view as JSON after the application has responded to all webhooks. These
	 * include the webhooks that the application's REST requests have triggered.
	 */
	public String renderSettled(Function<SandboxAccount, Object> view) throws InterruptedException {
		account().engine().settle(LONGEST_WAIT);
		return render(view);
	}

	/**
	 * Returns a view as JSON without waiting for webhook responses.
	 */
	public String render(Function<SandboxAccount, Object> view) {
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
