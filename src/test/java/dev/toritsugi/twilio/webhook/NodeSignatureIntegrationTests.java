package dev.toritsugi.twilio.webhook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.NodeProgram;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Validates signatures that Twilio's Node SDK has computed with the secret of a Shared
 * Key. Skipped only where there is no Node.
 */
class NodeSignatureIntegrationTests {

	private static final String SECRET = "secret of a Shared Key";

	@Test
	void acceptsTheSignaturesOfTwiliosNodeSdk() throws IOException, InterruptedException {
		NodeProgram.assumePossible();
		List<String> lines = new NodeProgram("src/test/node/webhook-signature.mjs", "sign", SECRET).run(2)
			.lines()
			.toList();
		assertThat(lines).hasSize(10).allSatisfy((line) -> {
			String[] parts = line.split("\t");
			SignatureAlgorithm algorithm = SignatureAlgorithm.valueOf(parts[0]);
			assertThat(validator(SECRET, algorithm).isValid(parts[2], form(parts[3]), parts[1])).isTrue();
			assertThat(validator(SECRET + "x", algorithm).isValid(parts[2], form(parts[3]), parts[1])).isFalse();
			for (SignatureAlgorithm other : SignatureAlgorithm.values()) {
				assertThat(validator(SECRET, other).isValid(parts[2], form(parts[3]), parts[1]))
					.isEqualTo(other == algorithm);
			}
		});
	}

	private static SignatureValidator validator(String secret, SignatureAlgorithm algorithm) {
		return new SignatureValidator("twilio.webhook-keys.a", List.of(secret), algorithm);
	}

	private static SignedForm form(String json) {
		Map<String, String[]> parameters = new LinkedHashMap<>();
		new JsonMapper().readTree(json)
			.properties()
			.forEach((field) -> parameters.put(field.getKey(),
					field.getValue().isArray()
							? field.getValue().valueStream().map(JsonNode::asString).toArray(String[]::new)
							: new String[] { field.getValue().asString() }));
		return SignedForm.of(parameters, new QueryString(List.of()));
	}

}
