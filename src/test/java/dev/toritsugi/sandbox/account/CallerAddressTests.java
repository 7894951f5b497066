package dev.toritsugi.sandbox.account;

import java.util.Map;

import dev.toritsugi.sandbox.voice.call.Call;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests callers whose number is withheld, and callers without a number.
 */
class CallerAddressTests extends AbstractCallTests {

	@ParameterizedTest
	@ValueSource(strings = { "Anonymous", "Restricted", "+266696687", "" })
	void withheldNumberHasNoLocation(String from) {
		Call call = incomingCall(from);
		Map<String, String> parameters = onlyRequestTo("/enqueue").parameters();
		assertThat(parameters).containsEntry("From", from)
			.containsEntry("Caller", from)
			.containsEntry("FromCountry", "")
			.containsEntry("CallerCity", "")
			.containsEntry("ToCountry", "US");
		assertThat(task(call).attributes().path("from").asString()).isEqualTo(from);
		answers("alice");
		assertThat(call.doing()).isEqualTo("talking");
	}

	@ParameterizedTest
	@CsvSource({ "client:zoe", "sip:zoe@example.com" })
	void clientsAndSipPhonesHaveNoLocationParameters(String from) {
		incomingCall(from);
		assertThat(onlyRequestTo("/enqueue").parameters()).containsEntry("From", from)
			.containsEntry("Caller", from)
			.containsKey("ToCountry")
			.doesNotContainKeys("FromCountry", "FromCity", "CallerState", "CallerZip");
	}

	private Call incomingCall(String from) {
		return this.account.engine()
			.call(() -> this.account.callService()
				.receive(from, this.account.numbers().find(AccountSeed.NUMBER).orElseThrow()));
	}

}
