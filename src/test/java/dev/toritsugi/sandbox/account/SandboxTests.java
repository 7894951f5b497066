package dev.toritsugi.sandbox.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the sandbox's current account is set up after each reset.
 */
class SandboxTests {

	private static final int RESETS = 2_000;

	private final Set<SandboxAccount> ready = ConcurrentHashMap.newKeySet();

	private final Sandbox sandbox = new Sandbox(new AccountSeed("AC1", List.of(), Map.of(), List.of()),
			new ScriptedApplication(), this::setUp);

	@AfterEach
	void close() {
		this.sandbox.close();
	}

	/** On a slow machine, a call once reached a number that had no voice URL yet. */
	@Test
	void accountSetUpReturnsOnlyAccountsThatAreSetUp() throws Exception {
		this.sandbox.setUp();
		CompletableFuture<Void> resets = CompletableFuture.runAsync(() -> {
			for (int i = 0; i < RESETS; i++) {
				this.sandbox.reset();
			}
		});
		while (!resets.isDone()) {
			assertThat(this.ready.contains(this.sandbox.accountSetUp())).isTrue();
		}
		resets.join();
	}

	private void setUp() {
		this.ready.add(this.sandbox.account());
	}

}
