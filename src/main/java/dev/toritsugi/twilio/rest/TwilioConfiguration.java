package dev.toritsugi.twilio.rest;

import dev.toritsugi.twilio.TwilioProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioProperties.class)
class TwilioConfiguration {

	/** As many requests that Twilio does not answer may hang before others wait. */
	private static final int BACKGROUND_THREADS = 8;

	@Bean(defaultCandidate = false)
	@Background
	ThreadPoolTaskScheduler backgroundScheduler() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setPoolSize(BACKGROUND_THREADS);
		scheduler.setThreadNamePrefix("background-");
		scheduler.setDaemon(true);
		scheduler.setRemoveOnCancelPolicy(true);
		return scheduler;
	}

	@Bean
	TwilioTime twilioTime(@Background TaskScheduler background) {
		return new TwilioTime(background.getClock());
	}

	@Bean
	TaskRouterClient taskRouterClient(WorkspaceConnection twilio) {
		return new TaskRouterClient(twilio);
	}

	@Bean
	WorkerClient workerClient(WorkspaceConnection twilio) {
		return new WorkerClient(twilio);
	}

	@Bean
	CallClient callClient(WorkspaceConnection twilio) {
		return new CallClient(twilio);
	}

	@Bean
	WorkspaceConnection workspaceConnection(TwilioProperties properties, TwilioTime time) {
		return new WorkspaceConnection(properties, TwilioConnection.http(properties.timeout().connect()), time,
				TwilioConnection.FIRST_PAUSE);
	}

}
