package dev.toritsugi.desk.state;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerNumbersTests {

	@ParameterizedTest
	@CsvSource({ "+819012345678, +81345670100, 090-1234-5678", "+81345670100, +81345670100, 03-4567-0100",
			"+819012345678, +12025550100, +81 90-1234-5678", "+12025550123, +12025550100, (202) 555-0123",
			"+12025550123, , +1 202-555-0123", "client:demo, +12025550100, demo",
			"sip:ben@example.com, +12025550100, ben@example.com", "+81, +81345670100, +81",
			"1234, +81345670100, 1234" })
	void formatsAddressesForPeople(String address, String own, String display) {
		assertThat(CallerNumbers.display(address, own)).isEqualTo(display);
	}

}
