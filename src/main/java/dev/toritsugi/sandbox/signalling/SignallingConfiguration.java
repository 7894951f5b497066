package dev.toritsugi.sandbox.signalling;

import dev.toritsugi.sandbox.access.LocalAccessFilter;
import dev.toritsugi.sandbox.access.LocalAccessPolicy;
import dev.toritsugi.sandbox.access.SandboxAccessProperties;
import dev.toritsugi.sandbox.account.ClientTokenVerifier;
import dev.toritsugi.sandbox.account.Sandbox;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.ServletWebSocketHandlerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SignallingConfiguration {

	/** Path of Twilio's signalling service. */
	static final String SIGNAL = "/signal";

	static final String SOUND = "/sandbox/sound";

	/**
	 * Order that gives the web sockets precedence over the controllers, because
	 * {@code UnknownSandboxPathController} maps all paths below {@code /sandbox/}.
	 */
	private static final int ORDER = -1;

	/**
	 * The offer of a machine with many network interfaces exceeds the default of 8 KiB.
	 */
	private static final int LARGEST_FRAME = 64 * 1024;

	@Bean
	WebSocketConfigurer signallingSockets(SignallingHandler signallingHandler, CallerSoundHandler callerSoundHandler) {
		return (registry) -> {
			order(registry);
			// The security filter chains check the origin.
			registry.addHandler(signallingHandler, SIGNAL).setAllowedOriginPatterns("*");
			registry.addHandler(callerSoundHandler, SOUND).setAllowedOriginPatterns("*");
		};
	}

	private static void order(WebSocketHandlerRegistry registry) {
		if (registry instanceof ServletWebSocketHandlerRegistry servlets) {
			servlets.setOrder(ORDER);
		}
	}

	@Bean
	SignallingHandler signallingHandler(Sandbox sandbox, ClientTokenVerifier tokens, JsonMapper json) {
		return new SignallingHandler(sandbox, tokens, json);
	}

	@Bean
	SignallingHeartbeat signallingHeartbeat(SignallingHandler handler) {
		return new SignallingHeartbeat(handler);
	}

	@Bean
	CallerSoundHandler callerSoundHandler(Sandbox sandbox, JsonMapper json) {
		return new CallerSoundHandler(sandbox, json);
	}

	@Bean
	ServletServerContainerFactoryBean webSocketContainer() {
		ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
		container.setMaxTextMessageBufferSize(LARGEST_FRAME);
		return container;
	}

	@Bean
	@Order(12)
	SecurityFilterChain signallingFilterChain(SandboxAccessProperties access) {
		return new DefaultSecurityFilterChain(PathPatternRequestMatcher.withDefaults().matcher(SIGNAL),
				new LocalAccessFilter(LocalAccessPolicy.withLocalPages(access), (response, refusal) -> {
					response.setContentType(MediaType.TEXT_PLAIN_VALUE);
					response.getWriter().write(refusal);
				}));
	}

}
