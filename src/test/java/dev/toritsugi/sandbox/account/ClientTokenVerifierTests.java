package dev.toritsugi.sandbox.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.twilio.jwt.accesstoken.AccessToken;
import com.twilio.jwt.accesstoken.TaskRouterGrant;
import com.twilio.jwt.accesstoken.VoiceGrant;
import com.twilio.jwt.taskrouter.PolicyUtils;
import com.twilio.jwt.taskrouter.TaskRouterCapability;
import dev.toritsugi.sandbox.account.ClientTokenException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tokens that Twilio's Java SDK creates, and tokens that it does not create.
 */
class ClientTokenVerifierTests {

	private static final String ACCOUNT = "AC00000000000000000000000000000001";

	private static final String KEY = "SK00000000000000000000000000000001";

	private static final String SECRET = "s".repeat(32);

	private static final String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";

	private final Sandbox sandbox = new Sandbox(
			new AccountSeed(ACCOUNT, List.of(), Map.of(),
					List.of(new SeededApiKey(KEY, SECRET, ApiKey.Type.STANDARD, "Key"))),
			new ScriptedApplication(), () -> {
			});

	private final ClientTokenVerifier verifier = new ClientTokenVerifier(this.sandbox,
			new AccountSecrets(AUTH_TOKEN, null));

	@AfterEach
	void close() {
		this.sandbox.close();
	}

	@Test
	void anAccessTokenOfTheSdkIsVerified() throws ClientTokenException {
		ClientToken token = this.verifier.verify(accessToken(ACCOUNT, KEY, SECRET).ttl(600).build().toJwt());
		assertThat(token).isInstanceOfSatisfying(ClientToken.Access.class, (access) -> {
			assertThat(access.keySid()).isEqualTo(KEY);
			assertThat(access.identity()).isEqualTo("alice");
			assertThat(access.grants().at("/voice/incoming/allow").booleanValue()).isTrue();
			assertThat(access.grants().at("/task_router/worker_sid").stringValue()).isEqualTo("WK1");
		});
		assertThat(Duration.between(now(), token.expires())).isBetween(Duration.ofSeconds(590),
				Duration.ofSeconds(601));
	}

	@Test
	void aCapabilityTokenOfTheSdkIsVerified() throws ClientTokenException {
		assertThat(this.verifier.verify(capabilityToken(AUTH_TOKEN))).isInstanceOfSatisfying(
				ClientToken.Capability.class,
				(capability) -> assertThat(capability.claims().path("worker_sid").stringValue()).isEqualTo("WK1"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "token", "a.b.c", "eyJhbGciOiJub25lIn0.e30." })
	void aTextThatIsNoSignedTokenIsInvalid(String token) {
		assertProblem(Problem.INVALID_TOKEN, token);
	}

	@Test
	void aTokenOfAnotherAccountKeyOrSecretIsInvalid() {
		assertProblem(Problem.INVALID_ISSUER, accessToken("AC2", KEY, SECRET).build().toJwt());
		assertProblem(Problem.INVALID_ISSUER, accessToken(ACCOUNT, "SK2", SECRET).build().toJwt());
		assertProblem(Problem.INVALID_SIGNATURE, accessToken(ACCOUNT, KEY, AUTH_TOKEN).build().toJwt());
		assertProblem(Problem.INVALID_SIGNATURE, capabilityToken(SECRET));
	}

	@Test
	void aTokenOfADeletedKeyIsInvalid() {
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> account.apiKeys().delete(account.apiKeys().find(KEY).orElseThrow()));
		assertProblem(Problem.INVALID_ISSUER, accessToken(ACCOUNT, KEY, SECRET).build().toJwt());
	}

	@Test
	void aTokenExpiresByTheClockOfTheSandbox() throws InterruptedException {
		String token = accessToken(ACCOUNT, KEY, SECRET).ttl(3600).build().toJwt();
		String capability = capabilityToken(AUTH_TOKEN);
		this.sandbox.account().engine().advance(Duration.ofHours(1), Duration.ZERO);
		assertProblem(Problem.EXPIRED, token);
		assertProblem(Problem.EXPIRED, capability);
	}

	@Test
	void aTokenWithoutExpiryIsInvalid() throws JOSEException {
		assertProblem(Problem.EXPIRED, signed("twilio-fpa;v=1", claims().expirationTime(null).build()));
	}

	@Test
	void aTokenOfTheFutureIsNotYetValid() {
		assertProblem(Problem.NOT_YET_VALID,
				accessToken(ACCOUNT, KEY, SECRET).nbf(Date.from(now().plusSeconds(60))).build().toJwt());
	}

	@Test
	void aTokenOfMoreThanADayIsInvalid() {
		assertProblem(Problem.TOO_LONG, accessToken(ACCOUNT, KEY, SECRET).ttl(86_460).build().toJwt());
	}

	@Test
	void aTokenWithoutGrantsOrWithAnotherContentTypeIsInvalid() throws JOSEException {
		assertProblem(Problem.INVALID_GRANTS, signed("twilio-fpa;v=1", claims().build()));
		assertProblem(Problem.INVALID_HEADER, signed("JWT", claims().build()));
	}

	private void assertProblem(Problem problem, String token) {
		assertThatExceptionOfType(ClientTokenException.class).isThrownBy(() -> this.verifier.verify(token))
			.extracting(ClientTokenException::problem)
			.isEqualTo(problem);
	}

	private JWTClaimsSet.Builder claims() {
		return new JWTClaimsSet.Builder().issuer(KEY).subject(ACCOUNT).expirationTime(Date.from(now().plusSeconds(60)));
	}

	private Instant now() {
		return this.sandbox.account().engine().now();
	}

	private static String signed(String contentType, JWTClaimsSet claims) throws JOSEException {
		SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).contentType(contentType).build(),
				claims);
		jwt.sign(new MACSigner(SECRET));
		return jwt.serialize();
	}

	private static AccessToken.Builder accessToken(String account, String key, String secret) {
		return new AccessToken.Builder(account, key, secret.getBytes(StandardCharsets.UTF_8)).identity("alice")
			.grant(new VoiceGrant().setIncomingAllow(true))
			.grant(new TaskRouterGrant().setWorkspaceSid("WS1").setWorkerSid("WK1").setRole("worker"));
	}

	private static String capabilityToken(String authToken) {
		return new TaskRouterCapability.Builder(ACCOUNT, authToken.getBytes(StandardCharsets.UTF_8), "WS1", "WK1")
			.policies(PolicyUtils.defaultWorkerPolicies("WS1", "WK1"))
			.build()
			.toJwt();
	}

}
