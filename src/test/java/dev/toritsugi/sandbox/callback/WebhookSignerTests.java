package dev.toritsugi.sandbox.callback;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests signatures with the test vectors of twilio-java and twilio-node.
 */
class WebhookSignerTests {

	private final WebhookSigner signer = WebhookSigner.with("12345");

	@ParameterizedTest
	@CsvSource({ "https://example.com/myapp.php?foo=1&bar=2,     +14158675310, L/OH5YylLD5NRKLltdqwSvS0BnU=",
			"https://mycompany.com/myapp.php?foo=1&bar=2,     +14158675309, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
			"https://mycompany.com:443/myapp.php?foo=1&bar=2, +14158675309, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
			"http://mycompany.com:80/myapp.php?foo=1&bar=2,   +14158675309, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
			"http://mycompany.com/myapp.php?foo=1&bar=2,      +14158675309, OyGYPqTF6ztdbRNCvuQO/oPvqQ4=" })
	void signsAForm(URI url, String from, String expected) {
		assertThat(this.signer.sign(url, Map.of("CallSid", "CA1234567890ABCDE", "Caller", from, "Digits", "1234",
				"From", from, "To", "+18005551212")))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource("https://mycompany.com/myapp.php?foo=1&bar=2, zYQTYrRWXE7LtzbG4PfP7/bkkGo=")
	void signsAQuery(URI url, String expected) {
		assertThat(this.signer.sign(url, Map.of())).isEqualTo(expected);
	}

}
