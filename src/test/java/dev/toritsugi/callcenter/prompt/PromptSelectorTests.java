package dev.toritsugi.callcenter.prompt;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromptSelectorTests {

	private static final Prompt CHIME = new Prompt(null, null, null, URI.create("https://example.com/chime.wav"));

	private static final Prompt JAPANESE = new Prompt("お電話ありがとうございます。", null, "ja-JP", null);

	private static final Prompt BRITISH = new Prompt(null, null, "en-GB", URI.create("https://example.com/en.wav"));

	private static final Prompt AMERICAN = new Prompt("Thank you for calling.", null, null, null);

	@ParameterizedTest
	@CsvSource({ "ja-JP, 0 1", "JA-jp, 0 1", "ja, 0 1", "en-GB, 0 2", "en-US, 0 3", "en, 0 2 3", "en-AU, 0 2 3",
			"fr-FR, 0 1 2 3", ", 0 1 2 3" })
	void aCallerHearsThePromptsOfTheChosenLanguage(String language, String heard) {
		List<Prompt> all = List.of(CHIME, JAPANESE, BRITISH, AMERICAN);
		assertThat(PromptSelector.select(all, language))
			.isEqualTo(List.of(heard.split(" ")).stream().map(Integer::valueOf).map(all::get).toList());
	}

	@Test
	void aRecordingForAllLanguagesIsNotEnough() {
		assertThat(PromptSelector.select(List.of(CHIME, JAPANESE), "en-US")).containsExactly(CHIME, JAPANESE);
	}

}
