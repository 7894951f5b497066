package dev.toritsugi.twilio.resource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Anonymous", "anonymous", "RESTRICTED", "+266696687", "266696687", "+7378742833",
			"+2562533", "+8656696", "+86282452253", "sip:anonymous@anonymous.invalid", "client:Anonymous" })
	void recognizesWithheldNumbers(String from) {
		assertThat(CallerNumber.isWithheld(from)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "+819012345678", "client:alice", "sip:ben@example.com", "110" })
	void recognizesOtherNumbers(String from) {
		assertThat(CallerNumber.isWithheld(from)).isFalse();
	}

}
