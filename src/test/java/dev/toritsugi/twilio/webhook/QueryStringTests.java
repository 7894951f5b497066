package dev.toritsugi.twilio.webhook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryStringTests {

	@ParameterizedTest
	@CsvSource({ "https://h/p, https://h/p", "https://h/p?, https://h/p?", "https://h/p?a=1&b=, https://h/p?a=***&b=",
			"https://h/p?%2B819012345678, https://h/p?***", "https://h/p?a=x=y, https://h/p?a=***",
			"https://h/p?a=1&&b=$1\\, https://h/p?a=***&&b=***", "https://h/p?+819012345678=1, https://h/p?***=***",
			"https://h/p?%2B81=&b=, https://h/p?***=&b=",
			"https://h/p?a819012345678=x&bodySHA256=1, https://h/p?***=***&bodySHA256=***",
			"https://h/p?T=WT00000000000000000000000000000009, https://h/p?T=WT00000000000000000000000000000009" })
	void masksAllValuesExceptSids(String url, String masked) {
		assertThat(QueryString.masked(url)).isEqualTo(masked);
	}

}
