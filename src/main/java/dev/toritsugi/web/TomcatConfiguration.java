package dev.toritsugi.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;

@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

	/**
	 * Heap that is reserved for one connection. A connection whose request is incomplete
	 * takes up to 20 KiB (measured by bench/slow-clients).
	 */
	private static final DataSize PER_CONNECTION = DataSize.ofKilobytes(32);

	@Bean
	TomcatContextCustomizer problemsInsteadOfHtml() {
		return (context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(ProblemReportValve.class.getName());
			}
		};
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadBodies() {
		return (factory) -> factory.addEngineValves(new UnreadBodyValve());
	}

	@Bean
	TomcatContextCustomizer arrivalTimes() {
		return (context) -> context.getPipeline().addValve(new ArrivalTimeValve());
	}

	/**
	 * Limits the number of connections by the heap. With a heap of 128 MiB, the 8,192
	 * connections that Tomcat allows by default would exhaust the memory.
	 */
	@Bean
	TomcatConnectorCustomizer connectionsByHeap(TomcatServerProperties tomcat) {
		long affordable = Runtime.getRuntime().maxMemory() / PER_CONNECTION.toBytes();
		int connections = (int) Math.min(tomcat.getMaxConnections(), affordable);
		return (connector) -> {
			if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
				protocol.setMaxConnections(connections);
			}
		};
	}

}
