package dev.toritsugi.desk.socket;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import dev.toritsugi.desk.presence.SessionDisplaced;
import dev.toritsugi.desk.state.DeskState;
import dev.toritsugi.desk.state.DeskStateAssembler;
import dev.toritsugi.desk.state.ReservationView;
import dev.toritsugi.desk.state.WorkerView;
import dev.toritsugi.floor.Floor;
import dev.toritsugi.floor.FloorRepository;
import dev.toritsugi.twilio.background.PollingScheduler;
import dev.toritsugi.twilio.resource.WorkerSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * Sends states and pings to all pages of this replica, on one thread of its own. Changes
 * that arrive while states are being assembled are sent together.
 */
@Component
class DeskBroadcaster implements DisposableBean {

	/** Close code for a page whose operator has to sign in again. */
	static final CloseStatus SIGN_IN_REQUIRED = new CloseStatus(4401, "sign-in-required");

	/** Close code for a page that has to connect again with a valid cookie. */
	static final CloseStatus COOKIE_CHECK = new CloseStatus(4408, "connect-again");

	/** Time after which a page that answers no ping is considered gone. */
	static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);

	private static final Logger log = LoggerFactory.getLogger(DeskBroadcaster.class);

	/** Twilio's clock is estimated with this precision. */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	private final DeskSocketRegistry sockets;

	private final FloorRepository repository;

	private final DeskStateAssembler assembler;

	private final InstantSource clock;

	private final JsonMapper json;

	private final ExecutorService thread;

	private final AtomicBoolean planned = new AtomicBoolean();

	private final AtomicLong pings = new AtomicLong();

	DeskBroadcaster(DeskSocketRegistry sockets, FloorRepository repository, DeskStateAssembler assembler,
			@PollingScheduler TaskScheduler scheduler, JsonMapper json) {
		this.sockets = sockets;
		this.repository = repository;
		this.assembler = assembler;
		this.clock = scheduler.getClock();
		this.json = json;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("desk-states-");
		factory.setDaemon(true);
		this.thread = Executors.newSingleThreadExecutor(factory);
		repository.onChange(this::sendChanges);
	}

	/** Sends the state to each page whose state has changed. */
	void sendChanges() {
		if (this.planned.compareAndSet(false, true)) {
			execute(() -> {
				this.planned.set(false);
				this.sockets.byOperator().forEach((own) -> send(own, false));
			});
		}
	}

	/** Sends the state and a ping to one page, which has just connected. */
	void greet(DeskSocket socket) {
		execute(() -> {
			send(List.of(socket), true);
			socket.sendPing(nextPing());
		});
	}

	/**
	 * Sends the state and a ping to all pages, and closes web sockets that have ended.
	 */
	void ping() {
		execute(() -> {
			this.sockets.byOperator().forEach((own) -> send(own, true));
			String ping = nextPing();
			this.sockets.all().forEach((socket) -> socket.sendPing(ping));
			this.sockets.all().forEach(this::closeSilent);
		});
	}

	/** Tells the pages of a session that another page has replaced them. */
	@EventListener
	void on(SessionDisplaced displaced) {
		this.sockets.all()
			.stream()
			.filter((socket) -> displaced.workerName().equalsIgnoreCase(socket.operator().workerName())
					&& socket.answers().contain(displaced.session()))
			.forEach((socket) -> displace(socket, displaced.session()));
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

	private void execute(Runnable work) {
		try {
			this.thread.execute(() -> {
				try {
					work.run();
				}
				catch (RuntimeException ex) {
					log.error("The desks do not get the current state", ex);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			log.debug("The server stops: {}", ex.getMessage());
		}
	}

	/**
	 * Sends the state of an operator to the operator's pages.
	 * @param all whether to send the state also to pages that show it already, so that
	 * they get the current time
	 */
	private void send(List<DeskSocket> own, boolean all) {
		Floor floor = this.repository.floor().orElse(null);
		if (floor == null || own.isEmpty()) {
			own.stream().filter(this::isExpired).forEach((socket) -> socket.close(SIGN_IN_REQUIRED));
			return;
		}
		DeskState state = this.assembler.assemble(own.get(0).operator(), floor);
		String message = null;
		for (DeskSocket socket : own) {
			if (all || !socket.shows(state)) {
				message = (message != null) ? message : this.json.writeValueAsString(new StateMessage("state", state));
				socket.sendState(state, message);
			}
			displace(socket, state, floor);
			checkCookie(socket, state);
		}
	}

	/**
	 * Tells a page that the operator has started work elsewhere. The worker must have
	 * been read after the page has reported its session, because an earlier state may not
	 * contain this session yet.
	 */
	private void displace(DeskSocket socket, DeskState state, Floor floor) {
		WorkerSession current = session(state);
		if (current != null) {
			socket.answers()
				.sessionReportedBefore(floor.asOf().minus(TOLERANCE))
				.filter((reported) -> !reported.equals(current.session()))
				.ifPresent((reported) -> displace(socket, reported));
		}
	}

	private static @Nullable WorkerSession session(DeskState state) {
		WorkerView worker = state.me().worker();
		return (worker != null) ? worker.desk() : null;
	}

	/** The page ignores the message if it has begun a later session since. */
	private void displace(DeskSocket socket, String session) {
		socket.sendDisplaced(session, this.json.writeValueAsString(new DisplacedMessage("displaced", session)));
	}

	/**
	 * Closes a web socket whose sign-in cookie has expired, except during a call. Also
	 * closes a web socket after some time if no operator works in its page, because
	 * another replica may have signed the operator out.
	 */
	private void checkCookie(DeskSocket socket, DeskState state) {
		WorkerSession session = session(state);
		if (isExpired(socket)) {
			if (state.reservations().stream().allMatch((each) -> each.state() == ReservationView.State.WRAPPING)) {
				socket.close(SIGN_IN_REQUIRED);
			}
		}
		else if ((session == null || !socket.answers().contain(session.session()))
				&& this.clock.instant().isAfter(socket.cookieCheck())) {
			socket.close(COOKIE_CHECK);
		}
	}

	private boolean isExpired(DeskSocket socket) {
		return socket.operator()
			.cookie()
			.filter((cookie) -> !this.clock.instant().isBefore(cookie.expiry()))
			.isPresent();
	}

	private void closeSilent(DeskSocket socket) {
		if (Duration.between(socket.answers().last(), this.clock.instant()).compareTo(SILENCE_LIMIT) > 0) {
			socket.close(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	private String nextPing() {
		return "{\"type\":\"ping\",\"id\":" + this.pings.incrementAndGet() + "}";
	}

	/** The message that the operator has started work in another page. */
	record DisplacedMessage(String type, String session) {

	}

	/**
	 * The message that contains a state.
	 */
	record StateMessage(String type, DeskState state) {

	}

}
