package dev.toritsugi.sandbox.controlapi;

import java.time.Duration;
import java.util.function.Function;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Where a person acts: does what they ask, waits until the server has had its say, and
 * shows what came of it in JSON that reads well in a terminal.
 */
@Profile("sandbox")
@Component
class ControlGateway {

	/** A webhook may hang; whoever acts does not wait for it longer than this. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Sandbox sandbox;

	private final JsonMapper json;

	ControlGateway(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
	}

	/**
	 * The number that somebody dials who does not say which.
	 */
	String firstNumber() {
		return act((account) -> account.numbers().all().iterator().next().number());
	}

	/**
	 * Does something.
	 */
	<T> T act(Function<SandboxAccount, T> action) {
		SandboxAccount account = account();
		return account.engine().call(() -> action.apply(account));
	}

	/**
	 * Shows something as it is once the server has had its say on what happened before,
	 * which may have been a request that did not come through here.
	 */
	String show(Function<SandboxAccount, Object> view) throws InterruptedException {
		account().engine().settle(PATIENCE);
		return showAtOnce(view);
	}

	/**
	 * Shows something as it is.
	 */
	String showAtOnce(Function<SandboxAccount, Object> view) {
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
