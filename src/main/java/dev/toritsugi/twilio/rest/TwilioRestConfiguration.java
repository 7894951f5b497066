package dev.toritsugi.twilio.rest;

import java.util.List;

import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioProperties.class)
class TwilioRestConfiguration {

	@Bean
	VoiceTokenIssuer voiceTokenIssuer(TwilioProperties twilio, TwilioClock time) {
		return new VoiceTokenIssuer(twilio, time);
	}

	@Bean
	OwnWorkflows ownWorkflows(TwilioProperties twilio, Environment environment) {
		return OwnWorkflows.of(twilio.workflowSid(),
				(key) -> Binder.get(environment).bind(key, Bindable.listOf(String.class)).orElse(List.of()));
	}

	@Bean
	TaskClient taskRouterClient(WorkspaceConnection twilio) {
		return new TaskClient(twilio);
	}

	@Bean
	WorkerClient workerClient(WorkspaceConnection twilio) {
		return new WorkerClient(twilio);
	}

	@Bean
	ActivityHistoryClient activityHistoryClient(WorkspaceConnection twilio, CallClient calls, OwnWorkflows workflows) {
		return new ActivityHistoryClient(twilio, calls, workflows);
	}

	@Bean
	CallClient callClient(WorkspaceConnection twilio) {
		return new CallClient(twilio);
	}

	@Bean
	RecordingClient recordingClient(WorkspaceConnection twilio) {
		return new RecordingClient(twilio);
	}

	@Bean
	VoiceQueueClient voiceQueueClient(WorkspaceConnection twilio) {
		return new VoiceQueueClient(twilio);
	}

	@Bean
	WorkflowClient workflowClient(WorkspaceConnection twilio) {
		return new WorkflowClient(twilio);
	}

	@Bean
	WorkspaceConnection workspaceConnection(TwilioProperties properties, TwilioClock time,
			TwilioReachability reachability) {
		return new WorkspaceConnection(properties, TwilioCredentials.of(properties.account()),
				TwilioConnection.http(properties.timeout().connect()), time, RequestRetry.SERVER, reachability);
	}

}
