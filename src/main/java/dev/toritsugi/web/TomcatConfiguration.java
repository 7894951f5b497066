package dev.toritsugi.web;

import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Configures Tomcat, after Spring Boot has applied the settings {@code server.tomcat.*}.
 */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

	/**
	 * Heap that is reserved for one connection. A connection whose request is incomplete
	 * takes up to 20 KiB (measured by bench/slow-clients).
	 */
	private static final DataSize PER_CONNECTION = DataSize.ofKilobytes(32);

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatCustomizer(TomcatServerProperties tomcat) {
		return (factory) -> {
			factory.addContextCustomizers(TomcatConfiguration::problemsInsteadOfHtml,
					(context) -> context.getPipeline().addValve(new ArrivalTimeValve()));
			factory.addConnectorCustomizers(UnreadBodyAdapter::install, TomcatConfiguration::refuseChunkExtensions,
					(connector) -> limitConnectionsByHeap(connector, tomcat.getMaxConnections()));
		};
	}

	private static void problemsInsteadOfHtml(Context context) {
		if (context.getParent() instanceof StandardHost host) {
			host.setErrorReportValveClass(ProblemReportValve.class.getName());
		}
	}

	/**
	 * Refuses chunk extensions and trailers, which Twilio and browsers do not send.
	 * Tomcat reads them without returning to {@link ChunkedBodyReader}, so its time limit
	 * would not apply, and a client that sends them slowly would hold a thread for hours.
	 * Two bytes of trailer are the line break after the last chunk.
	 */
	private static void refuseChunkExtensions(Connector connector) {
		if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
			protocol.setMaxExtensionSize(0);
			protocol.setMaxTrailerSize(2);
		}
	}

	/**
	 * Limits the number of connections by the heap. With a heap of 128 MiB, the 8,192
	 * connections that Tomcat allows by default would exhaust the memory.
	 */
	private static void limitConnectionsByHeap(Connector connector, int maxConnections) {
		long affordable = Runtime.getRuntime().maxMemory() / PER_CONNECTION.toBytes();
		if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
			protocol.setMaxConnections((int) Math.min(maxConnections, affordable));
		}
	}

}
