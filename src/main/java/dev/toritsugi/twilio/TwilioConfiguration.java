package dev.toritsugi.twilio;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioProperties.class)
class TwilioConfiguration {

	static {
		// JDK 17 keeps an idle connection for 20 minutes, longer than many a firewall
		// remembers it (350 s in a cloud's NAT); a request on a forgotten one runs into
		// its time-out. 30 s is the default of newer JDKs.
		if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
			System.setProperty("jdk.httpclient.keepalive.timeout", "30");
		}
	}

	@Bean
	TaskRouterClient taskRouterClient(TwilioProperties properties) {
		HttpClient.Builder http = HttpClient.newBuilder()
			.version(Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.connectTimeout(properties.timeout().connect());
		ProxySelector proxies = ProxySelector.getDefault();
		if (proxies != null) {
			http.proxy(proxies);
		}
		return new TaskRouterClient(properties, http.build());
	}

}
