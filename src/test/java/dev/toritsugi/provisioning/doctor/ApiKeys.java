package dev.toritsugi.provisioning.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the sandbox take an API key, which it has none of: such requests come to it with
 * the account's token.
 */
final class ApiKeys extends OncePerRequestFilter {

	static final String SID = "SK00000000000000000000000000000001";

	private final String token;

	private ApiKeys(String account, String token) {
		this.token = basic(account, token);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean key = basic(SID, "secret").equals(request.getHeader(HttpHeaders.AUTHORIZATION));
		chain.doFilter(key ? new WithToken(request) : request, response);
	}

	private static String basic(String user, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	private final class WithToken extends HttpServletRequestWrapper {

		private WithToken(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION) ? ApiKeys.this.token : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
					? Collections.enumeration(List.of(ApiKeys.this.token)) : super.getHeaders(name);
		}

	}

	/**
	 * Puts it before the sandbox.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Registration {

		@Bean
		FilterRegistrationBean<ApiKeys> apiKeys(@Value("${twilio.account-sid}") String account,
				@Value("${twilio.auth-token}") String token) {
			FilterRegistrationBean<ApiKeys> registration = new FilterRegistrationBean<>(new ApiKeys(account, token));
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

	}

}
