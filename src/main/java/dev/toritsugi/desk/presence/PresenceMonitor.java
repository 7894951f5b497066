package dev.toritsugi.desk.presence;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.assignment.WorkerPresence;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.floor.FloorRepository;
import dev.toritsugi.task.PreCompletionStep;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.Deadline;

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

	private final WatchedPageRegistry pages;

	private final AttachScheduler attachments;

	private final LostPageWatcher watcher;

	private final FloorWorkerReader floor;

	private final TaskScheduler background;

	PresenceMonitor(WatchedPageRegistry pages, AttachScheduler attachments, LostPageWatcher watcher,
			FloorWorkerReader floor, @BackgroundScheduler TaskScheduler background) {
		this.pages = pages;
		this.attachments = attachments;
		this.watcher = watcher;
		this.floor = floor;
		this.background = background;
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
		// If another replica has recorded a page that is connected to this replica, this
		// replica records the page again.
		Optional<WatchedPage.Phase> before = page.beginAttaching(this.floor.session(workerName).orElse(null),
				wasLost && !lost, now);
		before.ifPresent((phase) -> this.attachments.schedule(page, phase));
		this.watcher.answered(page, before.isPresent(), lost);
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
		this.watcher.lookAt(page, page.overdueFrom());
	}

	@Override
	public void movedOff(String workerName) {
		this.pages.attachedTo(workerName).ifPresent((page) -> page.enter(WatchedPage.Phase.MOVED_OFF));
	}

	/** Stops watching the pages of a worker whose operator has ended work. */
	public void ended(String workerName) {
		this.pages.of(workerName).forEach(this.pages::forget);
	}

	@Override
	public boolean isAttached(Worker worker) {
		return attachedPage(worker).filter(WatchedPage::isReady).isPresent();
	}

	@Override
	public boolean hasMissed(Worker worker, Instant offered) {
		return attachedPage(worker).filter((page) -> this.watcher.hasMissed(page, offered)).isPresent();
	}

	private Optional<WatchedPage> attachedPage(Worker worker) {
		Optional<String> session = WorkerSession.of(worker.attributes()).map(WorkerSession::session);
		return this.pages.attachedTo(worker.name())
			.filter((page) -> session.filter(page.session()::equals).isPresent());
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
