package dev.toritsugi.twilio.background;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioReachability;
import dev.toritsugi.twilio.rest.WorkflowClient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class BackgroundConfiguration {

	/**
	 * Maximum number of background operations that run at the same time. Operations
	 * beyond this number are queued.
	 */
	private static final int BACKGROUND_THREADS = 8;

	/** One thread reads from Twilio, and the others run short periodic work. */
	private static final int POLLING_THREADS = 2;

	@Bean(defaultCandidate = false)
	@BackgroundScheduler
	ThreadPoolTaskScheduler backgroundScheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setPoolSize(BACKGROUND_THREADS);
		scheduler.setThreadNamePrefix("background-");
		scheduler.setDaemon(true);
		scheduler.setRemoveOnCancelPolicy(true);
		return scheduler;
	}

	@Bean(defaultCandidate = false)
	@PollingScheduler
	ThreadPoolTaskScheduler pollingScheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setPoolSize(POLLING_THREADS);
		scheduler.setThreadNamePrefix("polling-");
		scheduler.setDaemon(true);
		scheduler.setRemoveOnCancelPolicy(true);
		return scheduler;
	}

	@Bean
	TwilioClock twilioTime(@BackgroundScheduler TaskScheduler background) {
		return new TwilioClock(background.getClock());
	}

	@Bean
	TwilioReachability twilioReachability(@BackgroundScheduler TaskScheduler background) {
		return new TwilioReachability(background.getClock());
	}

	@Bean
	ConfiguredWorkflowCheck configuredWorkflowCheck(TwilioProperties twilio, WorkflowClient workflows,
			@BackgroundScheduler TaskScheduler background) {
		return new ConfiguredWorkflowCheck(twilio, workflows, background);
	}

}
