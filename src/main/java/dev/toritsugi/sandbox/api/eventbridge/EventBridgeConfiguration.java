package dev.toritsugi.sandbox.api.eventbridge;

import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.api.EventBridgeRequestWrapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
class EventBridgeConfiguration {

	/**
	 * Maps only web socket handshakes, because the event bridge's HTTP requests have the
	 * same path. The mapping precedes the controllers, of which one handles all unknown
	 * paths.
	 */
	@Bean
	WebSocketHandlerMapping eventBridgeHandlerMapping(EventBridgeSocketHandler handler) {
		WebSocketHttpRequestHandler handshakes = new WebSocketHttpRequestHandler(handler);
		handshakes.setHandshakeInterceptors(List.of(handler));
		WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
		mapping.setWebSocketUpgradeMatch(true);
		mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
		mapping.setUrlMap(Map.of(EventBridgeRequestWrapper.PATH, handshakes));
		return mapping;
	}

}
