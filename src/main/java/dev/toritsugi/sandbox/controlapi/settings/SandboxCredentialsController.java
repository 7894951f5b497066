package dev.toritsugi.sandbox.controlapi.settings;

import java.util.Map;

import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.WebhookKey;
import dev.toritsugi.sandbox.controlapi.ControlRequestExecutor;
import dev.toritsugi.sandbox.controlapi.SandboxController;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.CredentialsView;
import dev.toritsugi.sandbox.controlapi.view.RequestBodyExample;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Changes the account's auth token and the key that signs webhooks, so that developers
 * can test the rotation of credentials. Responses contain no secrets.
 */
@SandboxController
class SandboxCredentialsController {

	private final AccountSecrets secrets;

	private final ControlRequestExecutor executor;

	SandboxCredentialsController(AccountSecrets secrets, ControlRequestExecutor executor) {
		this.secrets = secrets;
		this.executor = executor;
	}

	@GetMapping("/credentials")
	String credentials() {
		return this.executor.render((account) -> CredentialsView.of(account, this.secrets.webhookKey()));
	}

	@PutMapping("/credentials/auth-token")
	String replaceAuthToken(@RequestBody AuthTokenRequest request) {
		this.secrets.replaceAuthToken(required(request.token(), "token"));
		return credentials();
	}

	@PutMapping("/credentials/webhook-key")
	String signWithKey(@RequestBody WebhookKeyRequest request) {
		WebhookKey.Algorithm algorithm = request.algorithm();
		this.secrets.signWith(new WebhookKey(required(request.id(), "id"), required(request.secret(), "secret"),
				(algorithm != null) ? algorithm : WebhookKey.Algorithm.HMAC_SHA256));
		return credentials();
	}

	@DeleteMapping("/credentials/webhook-key")
	String signWithAuthToken() {
		this.secrets.signWith(null);
		return credentials();
	}

	private static String required(@Nullable String value, String name) {
		if (value == null || !value.matches("[\\x21-\\x2b\\x2d-\\x7e]{1,200}")) {
			throw ControlProblem.BAD_VALUE.toRefusal(
					"\"%s\" must be 1 to 200 visible ASCII characters without a comma.".formatted(name),
					Map.of("key", name));
		}
		return value;
	}

	/**
	 * Request body that replaces the auth token.
	 */
	@RequestBodyExample("{\"token\":\"next\"}")
	record AuthTokenRequest(@Nullable String token) {

	}

	/**
	 * Request body that names the Shared Key for webhooks.
	 *
	 * @param algorithm HMAC_SHA256 or HMAC_SHA1, or null for HMAC_SHA256
	 */
	@RequestBodyExample("{\"id\":\"webhooks_sharedkey_sandbox\",\"secret\":\"sandbox-webhook-key\"}")
	record WebhookKeyRequest(@Nullable String id, @Nullable String secret, WebhookKey.@Nullable Algorithm algorithm) {

	}

}
