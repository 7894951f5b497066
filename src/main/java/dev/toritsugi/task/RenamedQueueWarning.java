package dev.toritsugi.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.twilio.resource.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Logs a warning, once for each queue, if a queue with an after-call time of its own was
 * renamed at Twilio after the last provision apply.
 */
@Component
class RenamedQueueWarning {

	private static final Logger log = LoggerFactory.getLogger(RenamedQueueWarning.class);

	private final AfterCallSettings settings;

	private final Set<String> warned = ConcurrentHashMap.newKeySet();

	RenamedQueueWarning(AfterCallSettings settings) {
		this.settings = settings;
	}

	void check(Task.@Nullable Queue queue) {
		if (queue == null) {
			return;
		}
		this.settings.formerName(queue.sid(), queue.name()).ifPresent((former) -> {
			if (this.warned.add(queue.sid())) {
				log.warn(
						"Queue {} was renamed at Twilio. Its after-call time is still that of {}, its name at the last "
								+ "provision apply. Change the name in call-center.queues and call-center.after-call.queues, or run "
								+ "provision apply, which restores the name",
						queue.sid(), former);
			}
		});
	}

}
