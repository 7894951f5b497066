package dev.toritsugi;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.scheduling.SandboxTaskScheduler;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * All that the server keeps from one request to the next. To lose it is what a restart
 * comes to, without the seconds that one takes.
 */
final class ServerMemory {

	private final ApplicationContext server;

	private final SandboxClock clock;

	ServerMemory(ApplicationContext server, SandboxClock clock) {
		this.server = server;
		this.clock = clock;
	}

	/** Cancels the work that the server has planned. */
	void cancelWork() {
		this.server.getBean("sandboxTaskScheduler", SandboxTaskScheduler.class).cancelWaiting();
	}

	void restart() {
		cancelWork();
		clear("wrapUpTimers", "entries");
		clear("offeredCalls", "tasks");
		clear("offeredCalls", "over");
		clear("wrapUpActivities", "activities");
		clear("timeoutActivityRestorer", "seen");
		clear("hungUpCalls", "calls");
		clear("givenUpTaskListener", "tasks");
		clear("waitingCallerReconciliation", "callerless");
		clear("workflowQueues", "sids");
		clear("redirectedCallerMetrics", "counted");
		clear("ownCallChecker", "known");
		clear("lostMessageFinder", "settled");
		clear("messageLimit", "messages");
		clear("messageLimit", "calls");
		clear("optedOutTaskCanceler", "callers");
		clear("handlingTimes", "accepted");
		clear("handlingTimes", "handled");
		Object reconciler = this.server.getBean("reconcilerSchedule");
		Object runner = Objects.requireNonNull(ReflectionTestUtils.getField(reconciler, "runner"));
		ReflectionTestUtils.setField(runner, "planned", Instant.MAX);
		ReflectionTestUtils.setField(runner, "next", null);
		ReflectionTestUtils.invokeMethod(reconciler, "start");
		Object messages = this.server.getBean("messageReconciliation");
		ReflectionTestUtils.setField(messages, "lastLost", null);
		ReflectionTestUtils.invokeMethod(messages, "start");
		ReflectionTestUtils.invokeMethod(this.server.getBean("messageRetention"), "start");
		this.clock.settle();
	}

	private void clear(String bean, String field) {
		clear(this.server.getBean(bean), field);
	}

	private static void clear(Object bean, String field) {
		Object memory = ReflectionTestUtils.getField(bean, field);
		if (memory instanceof Map<?, ?> map) {
			map.clear();
		}
		else if (memory instanceof Collection<?> collection) {
			collection.clear();
		}
		else {
			throw new IllegalStateException("%s.%s is %s".formatted(bean, field, memory));
		}
	}

}
