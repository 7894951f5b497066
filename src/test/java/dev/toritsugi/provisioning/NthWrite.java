package dev.toritsugi.provisioning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.fault.Fault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests that change something at the sandbox, and sets a fault before one
 * of them: the sandbox's own faults can't wait for their turn.
 */
final class NthWrite extends OncePerRequestFilter {

	private final Sandbox sandbox;

	private final List<String> writes = new ArrayList<>();

	private int wanted;

	private @Nullable Fault fault;

	NthWrite(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** Has that happen to the nth write from now on; to none if n is 0. */
	synchronized void spoil(int n, Fault fault) {
		this.writes.clear();
		this.wanted = n;
		this.fault = fault;
	}

	/** Method and path of the writes since then. */
	synchronized List<String> writes() {
		return List.copyOf(this.writes);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		if (!request.getMethod().equals("GET") && (path.startsWith("/v1/") || path.startsWith("/2010-04-01/"))) {
			note(request.getMethod() + " " + path);
		}
		chain.doFilter(request, response);
	}

	private synchronized void note(String write) {
		this.writes.add(write);
		if (this.writes.size() == this.wanted && this.fault != null) {
			this.sandbox.account().faults().set("nth write", this.fault);
		}
	}

	/**
	 * Puts it before the sandbox.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Registration {

		@Bean
		NthWrite nthWrite(Sandbox sandbox) {
			return new NthWrite(sandbox);
		}

		@Bean
		FilterRegistrationBean<NthWrite> nthWriteFilter(NthWrite nthWrite) {
			FilterRegistrationBean<NthWrite> registration = new FilterRegistrationBean<>(nthWrite);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

	}

}
