package dev.toritsugi.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.ApiKey;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns HTTP 401 for REST requests whose Basic credentials are neither the account SID
 * with the auth token nor the SID of an API key with its secret. A standard API key has
 * no access to accounts and API keys.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors/20003">Twilio: error 20003</a>
 */
class AccountCredentialsFilter extends OncePerRequestFilter {

	/** Paths of the resources that Twilio calls accounts, API keys and signing keys. */
	private static final Pattern MAIN_KEY_ONLY = Pattern
		.compile("/2010-04-01/Accounts(/[^/]+)?(\\.json)?|/2010-04-01/Accounts/[^/]+/(Signing)?Keys\\b.*");

	private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

	private final Sandbox sandbox;

	private final AccountSecrets secrets;

	private final JsonMapper json;

	AccountCredentialsFilter(Sandbox sandbox, AccountSecrets secrets, JsonMapper json) {
		this.sandbox = sandbox;
		this.secrets = secrets;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> refusal = refusal(request);
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Twilio API\"");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), ErrorResource.of(401, 20003, refusal.get()));
	}

	private Optional<String> refusal(HttpServletRequest request) {
		UsernamePasswordAuthenticationToken given = credentials(request);
		if (given == null) {
			return Optional.of("Authenticate");
		}
		SandboxAccount account = this.sandbox.account();
		String password = String.valueOf(given.getCredentials());
		if (given.getName().equals(account.accountSid())) {
			return isEqual(password, this.secrets.authToken()) ? Optional.empty() : Optional.of("Authenticate");
		}
		ApiKey key = account.engine().look(() -> account.apiKeys().find(given.getName())).orElse(null);
		if (key == null || !isEqual(password, key.secret())) {
			return Optional.of("Authenticate");
		}
		boolean permitted = key.type() == ApiKey.Type.MAIN || !MAIN_KEY_ONLY.matcher(path(request)).matches();
		return permitted ? Optional.empty() : Optional.of("Authentication Error - invalid username");
	}

	/** Returns the decoded path, because the controllers match the decoded path too. */
	private static String path(HttpServletRequest request) {
		return request.getServletPath() + ((request.getPathInfo() != null) ? request.getPathInfo() : "");
	}

	private @Nullable UsernamePasswordAuthenticationToken credentials(HttpServletRequest request) {
		try {
			return this.basic.convert(request);
		}
		catch (AuthenticationException ex) {
			return null;
		}
	}

	private static boolean isEqual(String given, String secret) {
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
	}

}
