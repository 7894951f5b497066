package dev.toritsugi;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a free TCP port below the ports that operating systems give to outgoing
 * connections. A connection of the tests' other JVM can therefore not take the port
 * before the server opens it.
 */
final class FreePort {

	private static final int FIRST = 10_000;

	private static final int END = 32_768;

	private FreePort() {
	}

	static int find() {
		for (;;) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, END);
			if (isFree(port)) {
				return port;
			}
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
