package dev.toritsugi.twilio;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;

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

	static {
		// JDK 17 keeps an idle connection for 20 minutes, longer than many a firewall
		// remembers it (350 s in a cloud's NAT); a request on a forgotten one runs into
		// its time-out. 30 s is the default of newer JDKs.
		if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
			System.setProperty("jdk.httpclient.keepalive.timeout", "30");
		}
	}

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
	TaskRouterClient taskRouterClient(TwilioConnection twilio) {
		return new TaskRouterClient(twilio);
	}

	@Bean
	WorkerClient workerClient(TwilioConnection twilio) {
		return new WorkerClient(twilio);
	}

	@Bean
	CallClient callClient(TwilioConnection twilio) {
		return new CallClient(twilio);
	}

	@Bean
	TwilioConnection twilioConnection(TwilioProperties properties, TwilioTime time) {
		HttpClient.Builder http = HttpClient.newBuilder()
			.version(Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.connectTimeout(properties.timeout().connect());
		ProxySelector proxies = ProxySelector.getDefault();
		if (proxies != null) {
			http.proxy(proxies);
		}
		return new TwilioConnection(properties, http.build(), time);
	}

}
