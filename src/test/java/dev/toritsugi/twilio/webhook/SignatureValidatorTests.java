package dev.toritsugi.twilio.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.twilio.security.RequestValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureValidatorTests {

	private static final TwilioSigner SIGNER = new TwilioSigner("12345");

	private final SignatureValidator validator = SignatureValidator.ofAuthTokens(List.of("12345"));

	/**
	 * Signatures from Twilio's documentation and from the test suites of its SDKs for
	 * Node and Java.
	 */
	@ParameterizedTest
	@CsvFileSource(resources = "signatures.csv", numLinesToSkip = 1, delimiter = '|')
	void acceptsKnownSignatures(String url, @Nullable String form, String signature) {
		assertThat(this.validator.isValid(url, form(parameters(form)), signature)).isTrue();
		assertThat(this.validator.isValid(url + "&x", form(parameters(form)), signature)).isFalse();
		assertThat(this.validator.isValid(url, form(Map.of("Digits", List.of("1235"))), signature)).isFalse();
	}

	@Test
	void comparesTheDigestOfABody() {
		byte[] body = "{\"property\": \"value\", \"boolean\": true}".getBytes();
		String digest = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
		assertThat(this.validator.isDigestOf(body, digest)).isTrue();
		assertThat(this.validator.isDigestOf(body, digest.replace('0', '1'))).isFalse();
		assertThat(this.validator.isDigestOf(body, "")).isFalse();
		assertThat(this.validator.isDigestOf(body, null)).isFalse();
		assertThat(this.validator.isDigestOf("{}".getBytes(), digest)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "https://h.example/p?a=%2B1, https://h.example:443/p?a=%2B1", "http://h.example, http://h.example:80",
			"https://h.example:8443/p, https://h.example/p", "http://h.example:8080/p, http://h.example/p",
			"https://[2001:db8::1]/p, https://[2001:db8::1]:443/p",
			"https://[2001:db8::1]:8443/p, https://[2001:db8::1]/p",
			"https://h.example?a=b:1, https://h.example:443?a=b:1", "HTTPS://H.example/p, HTTPS://H.example:443/p" })
	void acceptsAUrlWithAndWithoutItsPort(String configured, String signed) {
		assertThat(this.validator.isValid(configured, SignedForm.NONE, SIGNER.sign(configured))).isTrue();
		assertThat(this.validator.isValid(configured, SignedForm.NONE, SIGNER.sign(signed))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "https://h.example/p, http://h.example/p", "https://h.example/p, https://h.example:8443/p",
			"https://h.example:8443/p, https://h.example:443/p", "https://h.example/p, https://h.example/p/",
			"https://h.example/p?a=%2B, https://h.example/p?a=%2b",
			"https://h.example/p?a=%20, https://h.example/p?a=+",
			"https://h.example/p?a=1&b=2, https://h.example/p?b=2&a=1", "https://h.example/P, https://h.example/p" })
	void refusesAnyOtherDifferenceInTheUrl(String configured, String signed) {
		assertThat(this.validator.isValid(configured, SignedForm.NONE, SIGNER.sign(signed))).isFalse();
	}

	@Test
	void signsTheDistinctValuesOfARepeatedParameterInOrder() {
		String signature = SIGNER.sign("https://h.example/p", "A1", "a1", "a2", "b");
		assertThat(this.validator.isValid("https://h.example/p",
				form(Map.of("b", List.of(""), "a", List.of("2", "1", "2"), "A", List.of("1"))), signature))
			.isTrue();
	}

	@Test
	void acceptsEitherTokenDuringARotation() {
		SignatureValidator rotating = SignatureValidator.ofAuthTokens(List.of("12345", "67890"));
		assertThat(rotating.isValid("https://h.example/p", SignedForm.NONE, SIGNER.sign("https://h.example/p")))
			.isTrue();
		assertThat(rotating.isValid("https://h.example/p", SignedForm.NONE,
				new TwilioSigner("67890").sign("https://h.example/p")))
			.isTrue();
		assertThat(rotating.isValid("https://h.example/p", SignedForm.NONE,
				new TwilioSigner("1234567890").sign("https://h.example/p")))
			.isFalse();
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "=", "AA==", "%%%", "zYQTYrRWXE7LtzbG4PfP7/bkkGo", "zYQTYrRWXE7LtzbG4PfP7/bkkGo=\n",
			"ZYQTYRRWXE7LTZBG4PFP7/BKKGO=", "電話", "\uD83D", "\u0000" })
	void refusesAMalformedSignature(@Nullable String signature) {
		assertThat(this.validator.isValid("https://mycompany.com/myapp.php?foo=1&bar=2", SignedForm.NONE, signature))
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no url", "https://", "https://[::1", "https://h:port/p", "//h/p", "https://h/|" })
	void usesAMalformedUrlUnchanged(String url) {
		assertThat(this.validator.isValid(url, SignedForm.NONE, SIGNER.sign(url))).isTrue();
		assertThat(this.validator.isValid(url, SignedForm.NONE, SIGNER.sign(url + "x"))).isFalse();
	}

	/**
	 * Compares with the SDK's validator on 2,000 random requests, within what the SDK can
	 * do: one value for each parameter, and no percent-escapes in a URL whose port it
	 * changes.
	 */
	@Test
	void agreesWithTheSdk() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		RequestValidator sdk = new RequestValidator("12345");
		for (int i = 0; i < 2000; i++) {
			String url = "https://h" + random.nextInt(100) + ".example"
					+ (random.nextBoolean() ? "" : ":" + (1 + random.nextInt(65535))) + "/p" + random.nextInt()
					+ (random.nextBoolean() ? "" : "?a=" + random.nextInt() + "&b");
			Map<String, String> one = new HashMap<>();
			Map<String, List<String>> many = new HashMap<>();
			for (int j = random.nextInt(6); j > 0; j--) {
				String name = text(random);
				String value = text(random);
				one.put(name, value);
				many.put(name, List.of(value));
			}
			List<String> signed = new ArrayList<>(
					List.of(random.nextBoolean() ? url : url.replaceFirst(":[0-9]+", "")));
			one.keySet().stream().sorted().forEach((name) -> signed.add(name + one.get(name)));
			if (random.nextInt(4) == 0) {
				signed.add("x");
			}
			String signature = SIGNER.sign(signed.toArray(String[]::new));
			assertThat(this.validator.isValid(url, form(many), signature)).as("seed %s, %s %s", seed, url, one)
				.isEqualTo(sdk.validate(url, one, signature));
		}
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		random.ints(random.nextInt(8), 0x20, 0x3100).forEach(text::appendCodePoint);
		return text.toString();
	}

	private static SignedForm form(Map<String, List<String>> parameters) {
		Map<String, String[]> arrays = new HashMap<>();
		parameters.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
		return SignedForm.of(arrays, new QueryString(List.of()));
	}

	private static Map<String, List<String>> parameters(@Nullable String form) {
		Map<String, List<String>> parameters = new HashMap<>();
		for (String parameter : (form != null) ? form.split(" ") : new String[0]) {
			parameters.put(parameter.split("=")[0], List.of(parameter.split("=")[1]));
		}
		return parameters;
	}

}
