package dev.toritsugi.operator.limit;

import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitedPasswordProviderTests {

	private final AtomicInteger checks = new AtomicInteger();

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final LimitedPasswordProvider provider = new LimitedPasswordProvider(new TestingAuthenticationProvider() {

		@Override
		public Authentication authenticate(Authentication authentication) throws AuthenticationException {
			LimitedPasswordProviderTests.this.checks.incrementAndGet();
			if (!"right".equals(authentication.getCredentials())) {
				throw new BadCredentialsException("wrong");
			}
			return super.authenticate(authentication);
		}

	}, this.registry, () -> 0);

	@Test
	void refusesEvenTheRightPasswordWithoutACheckAfterFiveWrongOnes() {
		guessUntilDelayed();
		assertThat(this.checks).hasValue(5);
		assertThatExceptionOfType(SignInDelayedException.class)
			.isThrownBy(() -> signIn("right", SignInSource.Address.of("203.0.113.1")))
			.satisfies((ex) -> assertThat(ex.delay()).hasSeconds(1));
		assertThat(this.checks).hasValue(5);
	}

	@Test
	void checksTheSameNameFromElsewhere() {
		guessUntilDelayed();
		signIn("right", SignInSource.Address.of("203.0.113.2"));
		signIn("right", new SignInSource.SignedInBrowser());
	}

	@Test
	void aCorrectPasswordClearsEarlierMistakes() {
		SignInSource address = SignInSource.Address.of("203.0.113.1");
		for (int i = 0; i < 10; i++) {
			for (int mistake = 0; mistake < 4; mistake++) {
				assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("wrong", address));
			}
			signIn("right", address);
		}
	}

	@Test
	void countsSignInsByOutcome() {
		guessUntilDelayed();
		signIn("right", SignInSource.Address.of("203.0.113.2"));
		assertThat(count("wrong_password")).isEqualTo(5);
		assertThat(count("delayed")).isEqualTo(1);
		assertThat(count("accepted")).isEqualTo(1);
		assertThat(count("busy")).isZero();
	}

	private void guessUntilDelayed() {
		SignInSource address = SignInSource.Address.of("203.0.113.1");
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("wrong", address));
		}
		assertThatExceptionOfType(SignInDelayedException.class).isThrownBy(() -> signIn("wrong", address));
	}

	private void signIn(String password, SignInSource source) {
		TestingAuthenticationToken token = new TestingAuthenticationToken("alice", password);
		token.setDetails(source);
		this.provider.authenticate(token);
	}

	private double count(String outcome) {
		return this.registry.get("toritsugi.sign.ins").tag("outcome", outcome).counter().count();
	}

}
