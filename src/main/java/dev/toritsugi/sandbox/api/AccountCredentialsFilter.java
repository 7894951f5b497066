package dev.toritsugi.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import dev.toritsugi.sandbox.account.AccountSecrets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns HTTP 401 for REST requests whose Basic credentials are not the account SID and
 * the auth token.
 */
class AccountCredentialsFilter extends OncePerRequestFilter {

	private final String accountSid;

	private final AccountSecrets secrets;

	private final JsonMapper json;

	AccountCredentialsFilter(String accountSid, AccountSecrets secrets, JsonMapper json) {
		this.accountSid = accountSid;
		this.secrets = secrets;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), credentials())) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Twilio API\"");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), ErrorResource.of(401, 20003, "Authenticate"));
	}

	private byte[] credentials() {
		byte[] plain = (this.accountSid + ":" + this.secrets.authToken()).getBytes(StandardCharsets.UTF_8);
		return ("Basic " + Base64.getEncoder().encodeToString(plain)).getBytes(StandardCharsets.UTF_8);
	}

}
