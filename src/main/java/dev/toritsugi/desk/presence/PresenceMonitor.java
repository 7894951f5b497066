package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.assignment.WorkerPresence;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.task.PreCompletionStep;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.TwilioReachability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Watches the answers of operators' pages to this replica's pings. If a page has not
 * answered two pings, or has answered that its phone cannot ring, the page is lost. Its
 * operator is moved off 20 s later, or after the call if the operator is in one.
 * <p>
 * This replica moves no operator in its first 90 s, nor within 90 s after Twilio was
 * unreachable, because pages need time to connect again.
 */
@Service
public class PresenceMonitor implements WorkerPresence, PreCompletionStep {

	private static final Logger log = LoggerFactory.getLogger(PresenceMonitor.class);

	private static final Duration GRACE = Duration.ofSeconds(20);

	private static final Duration QUIET = Duration.ofSeconds(90);

	/** Pause until the next look at an operator in a call whose page is lost. */
	private static final Duration CALL_CHECK = Duration.ofSeconds(5);

	private final Map<String, PageSession> sessions = new ConcurrentHashMap<>();

	/** The attached session of each worker, by the worker's name in lower case. */
	private final Map<String, PageSession> attached = new ConcurrentHashMap<>();

	private final SessionAttacher attacher;

	private final AbsentOperatorMover mover;

	private final TaskScheduler background;

	private final TwilioReachability reachability;

	private final ApplicationEventPublisher listeners;

	private final Instant start;

	PresenceMonitor(SessionAttacher attacher, AbsentOperatorMover mover, @BackgroundScheduler TaskScheduler background,
			TwilioReachability reachability, ApplicationEventPublisher listeners) {
		this.attacher = attacher;
		this.mover = mover;
		this.background = background;
		this.reachability = reachability;
		this.listeners = listeners;
		this.start = background.getClock().instant();
	}

	/**
	 * Handles a page's answer to a ping. Sends no request to Twilio on the caller's
	 * thread.
	 * @param workerName friendly name of the worker whose operator has signed in
	 * @param session ID of the page's session
	 */
	public void answered(String workerName, String session, PhoneReport report) {
		Instant now = now();
		PageSession page = this.sessions.computeIfAbsent(key(workerName, session),
				(key) -> new PageSession(workerName, session, now));
		page.answered(report, now);
		boolean wasLost = page.lostAt().isPresent();
		boolean lost = page.judge(now).isPresent();
		PageSession.Phase phase = page.phase();
		if (phase == PageSession.Phase.NEW || (phase != PageSession.Phase.NOT_GOVERNED && !lost
				&& (wasLost || phase == PageSession.Phase.MOVED_OFF))) {
			page.enter(PageSession.Phase.ATTACHED);
			this.background.schedule(() -> attach(page, phase), now);
		}
		if (!page.hasTimer()) {
			look(page, now);
		}
		else if (lost) {
			look(page, due(page));
		}
	}

	/**
	 * Watches the page that has just started work, and tells other pages of the worker on
	 * this replica to end their phones.
	 */
	public void started(String workerName, WorkerSession session, PhoneReport report) {
		Instant now = now();
		PageSession page = this.sessions.computeIfAbsent(key(workerName, session.session()),
				(key) -> new PageSession(workerName, session.session(), now));
		page.answered(report, now);
		page.judge(now);
		attached(page, session.since());
		look(page, page.silentFrom());
		this.sessions.values()
			.stream()
			.filter((each) -> each != page && each.workerName().equalsIgnoreCase(workerName)
					&& each.phase() != PageSession.Phase.NOT_GOVERNED)
			.forEach((earlier) -> {
				earlier.enter(PageSession.Phase.NOT_GOVERNED);
				this.listeners.publishEvent(new SessionDisplaced(workerName, earlier.id()));
			});
	}

	/**
	 * Records that the operator was moved to an activity without calls because the page
	 * was leaving. The page's next answer gives the activity back.
	 */
	public void movedOff(String workerName) {
		PageSession page = this.attached.get(lower(workerName));
		if (page != null) {
			page.enter(PageSession.Phase.MOVED_OFF);
		}
	}

	/** Stops watching the pages of a worker whose operator has ended work. */
	public void ended(String workerName) {
		this.attached.remove(lower(workerName));
		this.sessions.values()
			.stream()
			.filter((page) -> page.workerName().equalsIgnoreCase(workerName))
			.forEach(this::forget);
	}

	/**
	 * Returns why a worker's page is lost, or empty if it is reachable or not connected
	 * to this replica.
	 */
	public Optional<UnavailableReason.Code> lostReason(String workerName) {
		return Optional.ofNullable(this.attached.get(lower(workerName))).flatMap(PageSession::lostReason);
	}

	@Override
	public boolean isAttached(Worker worker) {
		return page(worker).filter(PageSession::isReady).isPresent();
	}

	private Optional<PageSession> page(Worker worker) {
		return WorkerSession.of(worker.attributes())
			.map((session) -> this.attached.get(lower(worker.name())))
			.filter((page) -> page.id()
				.equals(WorkerSession.of(worker.attributes()).map(WorkerSession::session).orElse(null)));
	}

	@EventListener
	void on(TaskRouterEvent event) {
		if (event.type().equals("task.wrapup")) {
			event.task()
				.ifPresent((task) -> this.attached.values()
					.stream()
					.filter((page) -> page.isTalkingIn(task))
					.forEach((page) -> look(page, now())));
		}
	}

	@Override
	public void beforeCompletion(TaskSid task, Deadline deadline) {
		this.attached.values().stream().filter((page) -> page.isTalkingIn(task)).forEach(this::check);
	}

	private void attach(PageSession page, PageSession.Phase earlier) {
		try {
			this.attacher.attach(page).ifPresentOrElse((since) -> attached(page, since), () -> {
				page.enter(PageSession.Phase.NOT_GOVERNED);
				this.attached.remove(lower(page.workerName()), page);
			});
		}
		catch (TwilioException ex) {
			// The next answer to a ping repeats the attempt.
			page.enter(earlier);
			log.warn("The page of worker {} is not recorded yet: {}", page.workerName(), ex.getMessage());
		}
	}

	private void attached(PageSession page, Instant since) {
		page.attached(since);
		this.attached.put(lower(page.workerName()), page);
	}

	/** Judges a page, and moves its operator off if the page is lost for too long. */
	private void check(PageSession page) {
		Instant now = now();
		Optional<UnavailableReason.Code> lost = page.judge(now);
		boolean attached = page.phase() == PageSession.Phase.ATTACHED && page.since() != null;
		if (page.isSilent(now) && !attached) {
			forget(page);
		}
		else if (lost.isEmpty() || !attached) {
			look(page, page.silentFrom().isAfter(now) ? page.silentFrom() : now.plus(GRACE));
		}
		else if (now.isBefore(due(page))) {
			look(page, due(page));
		}
		else {
			moveOff(page, lost.get());
		}
	}

	private void moveOff(PageSession page, UnavailableReason.Code reason) {
		try {
			AbsentOperatorMover.Result result = this.mover.move(page, reason);
			page.talksIn(result.talks());
			switch (result.outcome()) {
				case MOVED_OFF -> {
					page.enter(PageSession.Phase.MOVED_OFF);
					look(page, page.isSilent(now()) ? now().plus(UnavailableReason.RETURN_TIME) : page.silentFrom());
				}
				case IN_CALL -> look(page, now().plus(CALL_CHECK));
				case DISPLACED -> forget(page);
			}
		}
		catch (TwilioException ex) {
			log.warn("Worker {} is not moved off yet: {}", page.workerName(), ex.getMessage());
			look(page, now().plus(QUIET));
		}
	}

	/** Returns the earliest time at which the operator of a lost page is moved off. */
	private Instant due(PageSession page) {
		Instant due = later(page.lostAt().orElseGet(this::now).plus(GRACE), this.start.plus(QUIET));
		return this.reachability.lastFailure().map((failure) -> later(due, failure.plus(QUIET))).orElse(due);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private void look(PageSession page, Instant at) {
		page.setTimer(this.background.schedule(() -> check(page), at));
	}

	private void forget(PageSession page) {
		page.setTimer(null);
		this.sessions.remove(key(page.workerName(), page.id()), page);
		this.attached.remove(lower(page.workerName()), page);
	}

	private Instant now() {
		return this.background.getClock().instant();
	}

	private static String key(String workerName, String session) {
		return lower(workerName) + '\n' + session;
	}

	private static String lower(String workerName) {
		return workerName.toLowerCase(Locale.ROOT);
	}

}
