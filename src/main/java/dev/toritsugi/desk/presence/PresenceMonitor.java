package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.assignment.WorkerPresence;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.floor.FloorRepository;
import dev.toritsugi.task.PreCompletionStep;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Watches the answers of operators' pages to this replica's pings. If a page has not
 * answered two pings, or has answered that its phone cannot ring, the page is lost, and
 * {@link LostPageWatcher} moves its operator off. A page that is new on this replica or
 * has returned is recorded in the worker's attributes by {@link AttachScheduler}.
 */
@Service
public class PresenceMonitor implements WorkerPresence, PreCompletionStep {

	/** Age up to which the state for the desks shows another replica's record. */
	private static final Duration CURRENT = Duration.ofSeconds(30);

	private final WatchedPageRegistry pages;

	private final AttachScheduler attachments;

	private final LostPageWatcher watcher;

	private final FloorRepository floors;

	private final TaskScheduler background;

	private final TwilioClock time;

	PresenceMonitor(WatchedPageRegistry pages, AttachScheduler attachments, LostPageWatcher watcher,
			FloorRepository floors, @BackgroundScheduler TaskScheduler background, TwilioClock time) {
		this.pages = pages;
		this.attachments = attachments;
		this.watcher = watcher;
		this.floors = floors;
		this.background = background;
		this.time = time;
	}

	/**
	 * Handles a page's answer to a ping. Sends no request to Twilio on the caller's
	 * thread.
	 * @param workerName friendly name of the worker whose operator has signed in
	 * @param session ID of the page's session
	 */
	public void answered(String workerName, String session, PhoneReport report) {
		Instant now = now();
		WatchedPage page = this.pages.page(workerName, session, now);
		page.answered(report, now);
		boolean wasLost = page.lostAt().isPresent();
		boolean lost = page.judge(now).isPresent();
		Optional<WatchedPage.Phase> before = page.beginAttaching(recordedSession(workerName), wasLost && !lost, now);
		before.ifPresent((phase) -> this.attachments.schedule(page, phase));
		this.watcher.answered(page, before.isPresent(), lost);
	}

	/**
	 * Returns the session of a worker as this replica has last read it for the desks, or
	 * null. If another replica has recorded a page that is connected to this replica,
	 * this replica records the page again.
	 */
	private @Nullable WorkerSession recordedSession(String workerName) {
		return this.floors.floor()
			.filter((floor) -> Duration.between(floor.asOf(), this.time.instant()).abs().compareTo(CURRENT) <= 0)
			.flatMap((floor) -> floor.workerNamed(workerName))
			.flatMap((worker) -> WorkerSession.of(worker.attributes()))
			.orElse(null);
	}

	/**
	 * Watches the page that has just started work, and tells other pages of the worker on
	 * this replica to end their phones.
	 */
	public void started(String workerName, WorkerSession session, PhoneReport report) {
		Instant now = now();
		WatchedPage page = this.pages.page(workerName, session.session(), now);
		page.answered(report, now);
		page.judge(now);
		if (this.pages.attach(page, session.since())) {
			this.pages.of(workerName).stream().filter((other) -> other != page).forEach(this.attachments::displace);
		}
		else {
			this.attachments.displace(page);
		}
		this.watcher.lookAt(page, page.silentFrom());
	}

	/**
	 * Records that the operator was moved to an activity without calls because the page
	 * was leaving. The page's next answer gives the activity back.
	 */
	public void movedOff(String workerName) {
		this.pages.attachedTo(workerName).ifPresent((page) -> page.enter(WatchedPage.Phase.MOVED_OFF));
	}

	/** Stops watching the pages of a worker whose operator has ended work. */
	public void ended(String workerName) {
		this.pages.of(workerName).forEach(this.pages::forget);
	}

	@Override
	public boolean isAttached(Worker worker) {
		Optional<String> session = WorkerSession.of(worker.attributes()).map(WorkerSession::session);
		return this.pages.attachedTo(worker.name())
			.filter((page) -> page.isReady() && session.filter(page.session()::equals).isPresent())
			.isPresent();
	}

	@EventListener
	void on(TaskRouterEvent event) {
		if (event.type().equals("task.wrapup")) {
			event.task()
				.ifPresent((task) -> this.pages.talkingIn(task).forEach((page) -> this.watcher.lookAt(page, now())));
		}
	}

	@Override
	public void beforeCompletion(TaskSid task, Deadline deadline) {
		this.pages.talkingIn(task).forEach(this.watcher::look);
	}

	private Instant now() {
		return this.background.getClock().instant();
	}

}
