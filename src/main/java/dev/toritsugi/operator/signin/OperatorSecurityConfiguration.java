package dev.toritsugi.operator.signin;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.callcenter.SignInSettings;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.ProblemWriter;
import dev.toritsugi.web.RequestLimitFilter;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration(proxyBeanMethods = false)
class OperatorSecurityConfiguration {

	/** Paths that only operators use; files of the page below /desk/ need no sign-in. */
	private static final String[] PATHS = { "/complete", "/complete/extend", "/login", "/logout", "/desk/state",
			"/desk/socket", "/desk/activity", "/desk/work/*", "/desk/phone", "/desk/decline", "/desk/note",
			"/desk/requeue", "/desk/end-call", "/desk/hours", "/desk/block", "/desk/voicemail/**" };

	/**
	 * Creates the filter chain for the operators' endpoints. CSRF tokens are turned off,
	 * because {@link OriginFilter} protects against CSRF.
	 */
	@Bean
	@Order(30)
	SecurityFilterChain operatorFilterChain(HttpSecurity http, SignInSettings settings, TwilioProperties twilio,
			AuthenticationManager authentication, SignInCookieService cookie, SignInEntryPoint signInRequired,
			SignInSourceReader sources, TomcatServerProperties tomcat, RequestLimitFilter limits,
			ProblemWriter problems) {
		AllowedOrigins origins = new AllowedOrigins(twilio.publicUrl(), settings.allowedOrigins());
		return stateless(http, authentication, signInRequired, sources).securityMatcher(PATHS)
			.addFilterBefore(new ClientAddressFilter(tomcat.getRemoteip()), DisableEncodeUrlFilter.class)
			.addFilterBefore(limits, DisableEncodeUrlFilter.class)
			.addFilterBefore(new OriginFilter(origins, problems), CorsFilter.class)
			.cors((cors) -> cors.configurationSource(cors(origins)))
			.addFilterAt(cookieFilter(authentication, cookie), RememberMeAuthenticationFilter.class)
			.authorizeHttpRequests((
					requests) -> requests.requestMatchers("/login", "/logout").permitAll().anyRequest().authenticated())
			.build();
	}

	/**
	 * Creates the filter chain for the actuator. The health endpoint requires no sign-in,
	 * because hosting platforms request it without credentials and it reports only UP or
	 * DOWN. Metrics contain business data, so they require an operator's sign-in on the
	 * webhooks' port, which is reachable from the internet. On a separate
	 * {@code management.server.port}, metrics require no sign-in.
	 */
	@Bean
	@Order(40)
	SecurityFilterChain actuatorFilterChain(HttpSecurity http, AuthenticationManager authentication,
			SignInEntryPoint signInRequired, SignInSourceReader sources, TomcatServerProperties tomcat,
			Environment environment) {
		boolean separatePort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
		return stateless(http, authentication, signInRequired, sources).securityMatcher(EndpointRequest.toAnyEndpoint())
			.addFilterBefore(new ClientAddressFilter(tomcat.getRemoteip()), DisableEncodeUrlFilter.class)
			.authorizeHttpRequests((requests) -> {
				requests.requestMatchers(EndpointRequest.to("health")).permitAll();
				if (separatePort) {
					requests.anyRequest().permitAll();
				}
				else {
					requests.anyRequest().authenticated();
				}
			})
			.build();
	}

	/**
	 * Configures a filter chain without sessions. Every request must contain credentials,
	 * so that any replica can handle any request.
	 */
	private static HttpSecurity stateless(HttpSecurity http, AuthenticationManager authentication,
			SignInEntryPoint signInRequired, SignInSourceReader sources) {
		return http.authenticationManager(authentication)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.httpBasic((basic) -> basic.authenticationEntryPoint(signInRequired).authenticationDetailsSource(sources))
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(signInRequired));
	}

	/**
	 * Creates the filter that signs operators in by their sign-in cookie. Spring
	 * Security's {@code rememberMe()} is not used, because it would also send the cookie
	 * to programs that use HTTP Basic.
	 */
	private static RememberMeAuthenticationFilter cookieFilter(AuthenticationManager authentication,
			SignInCookieService cookie) {
		RememberMeAuthenticationFilter filter = new RememberMeAuthenticationFilter(authentication, cookie);
		filter.setSecurityContextRepository(new NullSecurityContextRepository());
		return filter;
	}

	/**
	 * Creates the CORS configuration, which allows pages from the configured origins.
	 * This server's own pages need no CORS, and {@link OriginFilter} has already refused
	 * requests from unknown origins.
	 */
	private static CorsConfigurationSource cors(AllowedOrigins origins) {
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(origins.allowed());
		cors.setAllowCredentials(true);
		cors.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
		cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
		cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
		cors.setMaxAge(Duration.ofMinutes(30));
		return (request) -> origins.isAllowed(request.getHeader(HttpHeaders.ORIGIN)) ? cors : null;
	}

}
