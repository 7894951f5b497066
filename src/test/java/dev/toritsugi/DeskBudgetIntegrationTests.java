package dev.toritsugi;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attaches many pages in a call centre with 200 operators.
 */
@SuppressWarnings("NullAway.Init")
@Tag("long")
class DeskBudgetIntegrationTests extends AbstractAfterCallTests {

	private static final int OPERATORS = 200;

	private static final int SIGNED_IN = 20;

	private static final int PAGES_OF_EACH = 10;

	@Autowired
	private MeterRegistry metrics;

	private final List<DeskClient> pages = new ArrayList<>();

	@DynamicPropertySource
	static void operators(DynamicPropertyRegistry settings) {
		String hash = new BCryptPasswordEncoder(4).encode("sandbox");
		for (int i = 0; i < OPERATORS; i++) {
			String operator = "call-center.operators[" + i + "].";
			String name = "operator" + i;
			settings.add(operator + "name", () -> name);
			settings.add(operator + "worker-name", () -> name);
			settings.add(operator + "password-hash", () -> hash);
		}
	}

	@AfterEach
	void closePages() {
		this.pages.forEach(DeskClient::close);
		pass("PT20M");
	}

	@Test
	void twoHundredIdleDesksCostAtMostSixtyRequestsAMinute() throws Exception {
		for (int i = 0; i < SIGNED_IN; i++) {
			String cookie = DeskClient.cookie(sandboxPort(), "operator" + i);
			for (int j = 0; j < PAGES_OF_EACH; j++) {
				this.pages.add(new DeskClient(sandboxPort(), "http://localhost:" + sandboxPort(), cookie));
			}
		}
		clock().settle();
		int minutes = 5;
		long before = requestsToTwilio();
		for (int i = 0; i < minutes * 6; i++) {
			pass("PT10S");
			for (DeskClient page : this.pages) {
				page.answerPing();
			}
		}
		assertThat(this.pages).allMatch(DeskClient::isOpen);
		assertThat(requestsToTwilio() - before).isBetween(minutes * 50L, minutes * 60L);
	}

	@Test
	void aPageThatDoesNotReadCostsTheOthersNothing() throws Exception {
		String cookie = DeskClient.cookie(sandboxPort(), "operator0");
		try (Socket blackHole = blackHole(cookie, 1)) {
			assertThat(blackHole.isConnected()).isTrue();
			DeskClient page = new DeskClient(sandboxPort(), "http://localhost:" + sandboxPort(), cookie);
			this.pages.add(page);
			page.next("state");
			awaitSockets(2);
			for (int i = 0; i < 400; i++) {
				String call = call();
				page.next("state", (message) -> message.contains("\"ringing\""));
				post("/sandbox/calls/" + call + "/hangup", null);
				clock().settle();
				page.next("state", (message) -> !message.contains("\"ringing\""));
			}
			awaitSockets(1);
			assertThat(page.isOpen()).isTrue();
		}
	}

	@Test
	void pagesThatDoNotReadDelayNoClosing() throws Exception {
		String origin = "http://localhost:" + sandboxPort();
		String cookie = DeskClient.cookie(sandboxPort(), "operator0");
		List<Socket> blackHoles = new ArrayList<>();
		try {
			for (int i = 1; i <= 9; i++) {
				blackHoles.add(blackHole(cookie, i));
			}
			DeskClient page = new DeskClient(sandboxPort(), origin, DeskClient.cookie(sandboxPort(), "operator1"));
			this.pages.add(page);
			for (int i = 0; i < 100; i++) {
				String call = call();
				page.next("state", (message) -> message.contains("\"ringing\""));
				post("/sandbox/calls/" + call + "/hangup", null);
				clock().settle();
				page.next("state", (message) -> !message.contains("\"ringing\""));
			}
			DeskClient.signOut(sandboxPort(), cookie);
			String own = DeskClient.cookie(sandboxPort(), "operator1");
			DeskClient other = new DeskClient(sandboxPort(), origin, own);
			this.pages.add(other);
			other.next("ping");
			DeskClient.signOut(sandboxPort(), own);
			assertThat(other.closeCode()).isEqualTo(4401);
			awaitSockets(1);
			assertThat(page.isOpen()).isTrue();
		}
		finally {
			for (Socket socket : blackHoles) {
				socket.close();
			}
		}
	}

	/** Opens a web socket, and never reads from it. */
	private Socket blackHole(String cookie, int number) throws IOException, InterruptedException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(1024);
		socket.connect(new InetSocketAddress("127.0.0.1", sandboxPort()));
		socket.getOutputStream()
			.write(String
				.join("\r\n",
						List.of("GET /desk/socket HTTP/1.1", "Host: localhost:" + sandboxPort(),
								"Origin: http://localhost:" + sandboxPort(), "Cookie: " + cookie, "Upgrade: websocket",
								"Connection: Upgrade", "Sec-WebSocket-Version: 13",
								"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "", ""))
				.getBytes(StandardCharsets.US_ASCII));
		awaitSockets(number);
		return socket;
	}

	private void awaitSockets(int count) throws InterruptedException {
		for (int i = 0; i < 600 && sockets() != count; i++) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		assertThat(sockets()).isEqualTo(count);
	}

	private double sockets() {
		return this.metrics.get("toritsugi.desk.sockets").gauge().value();
	}

	private long requestsToTwilio() {
		return this.sandbox.account()
			.journal()
			.after(0)
			.stream()
			.map(Journal.Numbered::entry)
			.filter((entry) -> entry.direction() == JournalEntry.Direction.REST)
			.count();
	}

}
