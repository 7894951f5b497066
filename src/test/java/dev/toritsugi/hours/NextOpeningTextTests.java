package dev.toritsugi.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NextOpeningTextTests {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			2026-09-18T18:30 | 2026-09-24T09:00 | ja-JP | 9月24日木曜日の午前9時
			2026-09-18T18:30 | 2026-09-24T09:00 | en-US | on Thursday, September 24, at 9 AM
			2026-09-18T18:30 | 2026-09-19T13:30 | ja-JP | 明日午後1時30分
			2026-09-18T18:30 | 2026-09-19T13:30 | en-GB | tomorrow at 1:30 PM
			2026-09-18T11:30 | 2026-09-18T12:00 | ja    | 本日正午
			2026-09-18T11:30 | 2026-09-18T12:00 | en    | today at noon
			2026-09-18T18:30 | 2026-09-19T00:00 | ja    | 明日午前0時
			2026-09-18T18:30 | 2026-09-19T00:00 | en    | tomorrow at midnight
			2026-09-18T11:30 | 2026-09-18T12:30 | ja    | 本日午後0時30分
			2026-01-05T18:30 | 2027-01-04T09:00 | ja    | 2027年1月4日月曜日の午前9時
			2026-01-05T18:30 | 2027-01-04T09:00 | en    | on Monday, January 4, 2027, at 9 AM
			2026-09-18T18:30 | 2026-09-24T09:00 | de-DE | Donnerstag, 24. September 2026, 09:00
			""")
	void theNextOpeningIsSaidAsPeopleSayIt(LocalDateTime now, LocalDateTime opening, String language, String text) {
		assertThat(NextOpeningText.of(at(opening), at(now), TOKYO, Locale.forLanguageTag(language))).isEqualTo(text);
	}

	private static Instant at(LocalDateTime local) {
		return local.atZone(TOKYO).toInstant();
	}

}
