package dev.toritsugi.sandbox.account;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.toritsugi.sandbox.account.ClientTokenException.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies access tokens and capability tokens with the account's current API keys, auth
 * token and clock. The algorithm must be HS256, which Twilio's SDKs use by default.
 */
public final class ClientTokenVerifier {

	private static final String ACCESS_TOKEN = "twilio-fpa;v=1";

	/** Twilio's longest lifetime of an access token. */
	private static final Duration LONGEST_LIFETIME = Duration.ofHours(24);

	private final JsonMapper json = new JsonMapper();

	private final Sandbox sandbox;

	private final AccountSecrets secrets;

	public ClientTokenVerifier(Sandbox sandbox, AccountSecrets secrets) {
		this.sandbox = sandbox;
		this.secrets = secrets;
	}

	/**
	 * Verifies a token.
	 * @param token token in the compact serialization, or null if the client sent none
	 * @throws ClientTokenException if the token is missing or invalid
	 */
	public ClientToken verify(@Nullable String token) throws ClientTokenException {
		try {
			SignedJWT jwt = SignedJWT.parse((token != null) ? token : "");
			JWTClaimsSet claims = jwt.getJWTClaimsSet();
			JsonNode payload = this.json.readTree(jwt.getPayload().toString());
			return isAccessToken(jwt.getHeader()) ? access(jwt, claims, payload) : capability(jwt, claims, payload);
		}
		catch (ParseException ex) {
			throw new ClientTokenException(Problem.INVALID_TOKEN);
		}
	}

	private static boolean isAccessToken(JWSHeader header) throws ClientTokenException {
		String contentType = header.getContentType();
		if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())
				|| contentType != null && !contentType.equals(ACCESS_TOKEN)) {
			throw new ClientTokenException(Problem.INVALID_HEADER);
		}
		return contentType != null;
	}

	private ClientToken access(SignedJWT jwt, JWTClaimsSet claims, JsonNode payload) throws ClientTokenException {
		SandboxAccount account = this.sandbox.account();
		ApiKey key = account.engine()
			.look(() -> account.apiKeys().find(claims.getIssuer()))
			.orElseThrow(() -> new ClientTokenException(Problem.INVALID_ISSUER));
		if (!account.accountSid().equals(claims.getSubject())) {
			throw new ClientTokenException(Problem.INVALID_ISSUER);
		}
		requireSignature(jwt, key.secret());
		Instant expires = requireCurrent(claims);
		if (Duration.between(start(claims), expires).compareTo(LONGEST_LIFETIME) > 0) {
			throw new ClientTokenException(Problem.TOO_LONG);
		}
		JsonNode grants = payload.path("grants");
		if (!grants.isObject()) {
			throw new ClientTokenException(Problem.INVALID_GRANTS);
		}
		JsonNode identity = grants.path("identity");
		return new ClientToken.Access(key.sid(), identity.isString() ? identity.stringValue() : null, grants, expires);
	}

	private ClientToken capability(SignedJWT jwt, JWTClaimsSet claims, JsonNode payload) throws ClientTokenException {
		if (!this.sandbox.account().accountSid().equals(claims.getIssuer())) {
			throw new ClientTokenException(Problem.INVALID_ISSUER);
		}
		requireSignature(jwt, this.secrets.authToken());
		return new ClientToken.Capability(payload, requireCurrent(claims));
	}

	private static void requireSignature(SignedJWT jwt, String secret) throws ClientTokenException {
		try {
			if (!jwt.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)))) {
				throw new ClientTokenException(Problem.INVALID_SIGNATURE);
			}
		}
		catch (JOSEException ex) {
			// The secret is shorter than the 256 bits that HS256 requires.
			throw new ClientTokenException(Problem.INVALID_SIGNATURE);
		}
	}

	/** Returns when the token expires, if it is valid at the current time. */
	private Instant requireCurrent(JWTClaimsSet claims) throws ClientTokenException {
		Instant now = now();
		Date expires = claims.getExpirationTime();
		Date notBefore = claims.getNotBeforeTime();
		if (expires == null || !now.isBefore(expires.toInstant())) {
			throw new ClientTokenException(Problem.EXPIRED);
		}
		if (notBefore != null && now.isBefore(notBefore.toInstant())) {
			throw new ClientTokenException(Problem.NOT_YET_VALID);
		}
		return expires.toInstant();
	}

	/**
	 * Returns the start of the token's lifetime. A token of Twilio's Java SDK contains no
	 * time of issue.
	 */
	private Instant start(JWTClaimsSet claims) {
		Date issued = (claims.getIssueTime() != null) ? claims.getIssueTime() : claims.getNotBeforeTime();
		return (issued != null) ? issued.toInstant() : now();
	}

	private Instant now() {
		return this.sandbox.account().engine().now();
	}

}
