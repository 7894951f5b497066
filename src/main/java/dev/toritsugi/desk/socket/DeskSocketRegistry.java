package dev.toritsugi.desk.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The open web sockets of this replica, by operator.
 */
@Component
class DeskSocketRegistry {

	/**
	 * Maximum number of web sockets of one operator, more than the browsers and tabs of
	 * one person. With one more, the oldest is closed, because it probably belongs to a
	 * page that is gone.
	 */
	static final int PER_OPERATOR = 10;

	private final Map<String, Deque<DeskSocket>> sockets = new HashMap<>();

	/**
	 * Adds a web socket.
	 * @return the operator's oldest web socket if it has to be closed
	 */
	synchronized Optional<DeskSocket> add(DeskSocket socket) {
		Deque<DeskSocket> own = this.sockets.computeIfAbsent(name(socket), (name) -> new ArrayDeque<>());
		own.addLast(socket);
		return (own.size() > PER_OPERATOR) ? Optional.of(own.removeFirst()) : Optional.empty();
	}

	synchronized void remove(DeskSocket socket) {
		this.sockets.computeIfPresent(name(socket), (name, own) -> {
			own.remove(socket);
			return own.isEmpty() ? null : own;
		});
	}

	/** Returns the web sockets of each operator. */
	synchronized List<List<DeskSocket>> byOperator() {
		List<List<DeskSocket>> all = new ArrayList<>();
		this.sockets.values().forEach((own) -> all.add(List.copyOf(own)));
		return all;
	}

	List<DeskSocket> all() {
		return byOperator().stream().flatMap(List::stream).toList();
	}

	private static String name(DeskSocket socket) {
		return socket.operator().getUsername();
	}

}
