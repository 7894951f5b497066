package dev.toritsugi.desk.socket;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.desk.presence.PhoneReport;
import dev.toritsugi.desk.presence.PresenceMonitor;
import dev.toritsugi.desk.presence.SessionId;
import dev.toritsugi.floor.FloorPoller;
import dev.toritsugi.operator.OperatorSignedOut;
import dev.toritsugi.operator.SignInCookie;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.rest.TwilioClock;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * Handles the web sockets of operators' pages. The only message that a page sends is its
 * answer to a ping. Other messages are ignored, so that a newer page works with an older
 * server.
 */
class DeskSocketHandler extends TextWebSocketHandler implements DisposableBean {

	/** Attribute of the handshake with the signed-in operator. */
	static final String OPERATOR = SignedInOperator.class.getName();

	/** Close code for the oldest web socket of an operator who has too many. */
	static final CloseStatus TOO_MANY = new CloseStatus(4429, "too-many-pages");

	private static final String SOCKET = DeskSocket.class.getName();

	/** Largest message of a page, in characters. An answer to a ping has about 200. */
	private static final int LARGEST_MESSAGE = 4096;

	/**
	 * Threads that send close frames. Each frame takes at most 20 ms, and each web socket
	 * is closed once, so the queue is at most as long as the list of web sockets.
	 */
	private static final int CLOSER_THREADS = 4;

	private static final int IDLE_SECONDS = 10;

	private final DeskSocketRegistry sockets;

	private final DeskBroadcaster broadcaster;

	private final PingSchedule pings;

	private final FloorPoller poller;

	private final PresenceMonitor presence;

	private final TwilioClock time;

	private final InstantSource clock;

	private final JsonMapper json;

	private final ThreadPoolExecutor closers = closers();

	private final SignedOutCookies signedOut = new SignedOutCookies();

	DeskSocketHandler(DeskSocketRegistry sockets, DeskBroadcaster broadcaster, PingSchedule pings, FloorPoller poller,
			PresenceMonitor presence, TwilioClock time, InstantSource clock, JsonMapper json) {
		this.sockets = sockets;
		this.broadcaster = broadcaster;
		this.pings = pings;
		this.poller = poller;
		this.presence = presence;
		this.time = time;
		this.clock = clock;
		this.json = json;
	}

	private static ThreadPoolExecutor closers() {
		CustomizableThreadFactory factory = new CustomizableThreadFactory("desk-close-");
		factory.setDaemon(true);
		ThreadPoolExecutor closers = new ThreadPoolExecutor(CLOSER_THREADS, CLOSER_THREADS, IDLE_SECONDS,
				TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
		closers.allowCoreThreadTimeOut(true);
		return closers;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		session.setTextMessageSizeLimit(LARGEST_MESSAGE);
		session.setBinaryMessageSizeLimit(LARGEST_MESSAGE);
		Session client = ((NativeWebSocketSession) session).getNativeSession(Session.class);
		if (client == null || !(session.getAttributes().get(OPERATOR) instanceof SignedInOperator operator)) {
			throw new IllegalStateException("A web socket without operator");
		}
		DeskSocket socket = new DeskSocket(session, client, operator, this.closers, this.clock.instant());
		session.getAttributes().put(SOCKET, socket);
		this.poller.attach();
		this.sockets.add(socket).ifPresent((oldest) -> oldest.close(TOO_MANY));
		if (operator.cookie().filter(this.signedOut::contains).isPresent()) {
			socket.close(DeskBroadcaster.SIGN_IN_REQUIRED);
			return;
		}
		this.broadcaster.greet(socket);
		this.pings.start();
	}

	/**
	 * Closes the web sockets that were opened with a cookie which the operator has
	 * deleted by signing out.
	 */
	@EventListener
	void on(OperatorSignedOut event) {
		SignInCookie cookie = event.cookie();
		this.signedOut.add(cookie);
		this.sockets.all()
			.stream()
			.filter((socket) -> socket.operator().cookie().filter(cookie::equals).isPresent())
			.forEach((socket) -> socket.close(DeskBroadcaster.SIGN_IN_REQUIRED));
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) {
		DeskSocket socket = socket(session);
		Map<?, ?> answer = parse(message.getPayload());
		if (socket == null || !"pong".equals(answer.get("type"))) {
			return;
		}
		String page = (answer.get("session") instanceof String id && SessionId.isValid(id)) ? id : null;
		boolean counts = socket.answers().add(page, this.clock.instant(), this.time.instant());
		String worker = socket.operator().workerName();
		if (counts && page != null && worker != null && answer.get("phone") instanceof Map<?, ?> phone) {
			this.presence.answered(worker, page, PhoneReport.of(texts(phone)));
		}
	}

	@Override
	public void handleTransportError(WebSocketSession session, Throwable exception) {
		DeskSocket socket = socket(session);
		if (socket != null) {
			socket.close(CloseStatus.SERVER_ERROR);
		}
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		if (session.getAttributes().remove(SOCKET) instanceof DeskSocket socket) {
			this.sockets.remove(socket);
			this.poller.detach();
		}
	}

	@Override
	public void destroy() {
		this.closers.shutdown();
	}

	private static @Nullable DeskSocket socket(WebSocketSession session) {
		return (session.getAttributes().get(SOCKET) instanceof DeskSocket socket) ? socket : null;
	}

	/** JSON objects have texts as keys. */
	private static Map<String, Object> texts(Map<?, ?> object) {
		Map<String, Object> texts = new HashMap<>();
		object.forEach((key, value) -> texts.put(String.valueOf(key), value));
		return texts;
	}

	private Map<?, ?> parse(String text) {
		try {
			return (this.json.readValue(text, Object.class) instanceof Map<?, ?> map) ? map : Map.of();
		}
		catch (JacksonException ex) {
			return Map.of();
		}
	}

}
