package dev.toritsugi.operator.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.filters.RemoteIpFilter;

import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Replaces a proxy's address by the address of the client. A trusted proxy, by default
 * each proxy with a private address, appends the client's address to the header
 * {@code X-Forwarded-For}. Addresses that the client itself has written into this header
 * are ignored.
 */
class ClientAddressFilter extends OncePerRequestFilter {

	private final RemoteIpFilter addresses = new RemoteIpFilter();

	private final boolean replacedByTomcat;

	ClientAddressFilter(TomcatServerProperties.Remoteip settings) {
		this.replacedByTomcat = StringUtils.hasText(settings.getRemoteIpHeader());
		this.addresses.setInternalProxies(settings.getInternalProxies());
		// The scheme of a webhook's URL is read elsewhere.
		this.addresses.setProtocolHeader(null);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.replacedByTomcat) {
			chain.doFilter(request, response);
		}
		else {
			this.addresses.doFilter(request, response, chain);
		}
	}

}
