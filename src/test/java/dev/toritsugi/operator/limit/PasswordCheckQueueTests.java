package dev.toritsugi.operator.limit;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.AuthenticationServiceException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Password checks that take as long as the test decides.
 */
class PasswordCheckQueueTests {

	private final PasswordCheckQueue queue = new PasswordCheckQueue(1);

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	private final List<String> checked = new CopyOnWriteArrayList<>();

	private final BlockingQueue<String> finished = new LinkedBlockingQueue<>();

	private final ExecutorService clients = Executors.newCachedThreadPool();

	@AfterEach
	void close() {
		this.end.countDown();
		this.clients.shutdownNow();
	}

	@Test
	void checksAPassword() {
		assertThat(this.queue.<Boolean>run(() -> 0, () -> true)).isTrue();
		assertThat(this.queue.<Boolean>run(() -> 0, () -> false)).isFalse();
	}

	@Test
	void refusesACheckThatWaitsTooLong() throws InterruptedException {
		occupy();
		assertThatExceptionOfType(AuthenticationServiceException.class)
			.isThrownBy(() -> this.queue.run(() -> 0, () -> true));
		this.end.countDown();
		assertThat(this.queue.<Boolean>run(() -> 0, () -> true)).isTrue();
	}

	@Test
	void prefersAnAddressWithoutWrongPasswordsInAFullQueue() throws InterruptedException {
		occupy();
		CountDownLatch full = new CountDownLatch(1);
		for (int i = 0; i <= PasswordCheckQueue.MOST_WAITING; i++) {
			this.clients.execute(() -> check("guess", 7, full));
		}
		full.await();
		CountDownLatch displaced = new CountDownLatch(1);
		this.clients.execute(() -> check("alice", 1, displaced));
		assertThat(this.finished.take()).isEqualTo("guess refused");
		assertThat(this.finished.take()).isEqualTo("guess refused");
		this.end.countDown();
		while (!this.checked.contains("guess")) {
			this.finished.take();
		}
		assertThat(this.checked).startsWith("first", "alice");
	}

	private void occupy() throws InterruptedException {
		this.clients.execute(() -> {
			this.queue.run(() -> 0, () -> {
				this.begun.countDown();
				await(this.end);
				return this.checked.add("first");
			});
			this.finished.add("first checked");
		});
		this.begun.await();
	}

	private void check(String who, int rank, CountDownLatch refused) {
		try {
			this.queue.run(() -> rank, () -> this.checked.add(who));
			this.finished.add(who + " checked");
		}
		catch (AuthenticationServiceException ex) {
			this.finished.add(who + " refused");
			refused.countDown();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
