package dev.toritsugi.desk.presence;

import java.time.Instant;

import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Records in the background that a page is connected to this replica. A failed attempt is
 * repeated after a later answer of the page.
 */
@Component
class AttachScheduler {

	private static final Logger log = LoggerFactory.getLogger(AttachScheduler.class);

	private final WatchedPageRegistry pages;

	private final SessionAttacher attacher;

	private final TaskScheduler background;

	private final ApplicationEventPublisher listeners;

	AttachScheduler(WatchedPageRegistry pages, SessionAttacher attacher, @BackgroundScheduler TaskScheduler background,
			ApplicationEventPublisher listeners) {
		this.pages = pages;
		this.attacher = attacher;
		this.background = background;
		this.listeners = listeners;
	}

	/**
	 * Records a page in the background.
	 * @param before phase of the page, which is restored if the attempt fails
	 */
	void schedule(WatchedPage page, WatchedPage.Phase before) {
		this.background.schedule(() -> attach(page, before), now());
	}

	private void attach(WatchedPage page, WatchedPage.Phase before) {
		try {
			AttachResult result = this.attacher.attach(page);
			if (result instanceof AttachResult.Unsettled) {
				page.attachingFailed(before, now());
				log.debug("The page of worker {} is not recorded yet", page.workerName());
			}
			else if (!(result instanceof AttachResult.Attached attached)
					|| !this.pages.attach(page, attached.since())) {
				displace(page);
			}
		}
		catch (TwilioException ex) {
			page.attachingFailed(before, now());
			log.warn("The page of worker {} is not recorded yet: {}", page.workerName(), ex.getMessage());
		}
	}

	/**
	 * Ends the watch of a page whose session is not the worker's, and tells the page to
	 * end its phone.
	 */
	void displace(WatchedPage page) {
		if (page.phase() != WatchedPage.Phase.NOT_GOVERNED) {
			page.enter(WatchedPage.Phase.NOT_GOVERNED);
			this.pages.detach(page);
			if (this.pages.attachedTo(page.workerName()).isPresent()) {
				this.listeners.publishEvent(new SessionDisplaced(page.workerName(), page.session()));
			}
		}
	}

	private Instant now() {
		return this.background.getClock().instant();
	}

}
