package dev.toritsugi;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A menu in which callers choose a language and leave a message by a key.
 */
@TestPropertySource(properties = { "call-center.phone-numbers[1].menu=Main", "call-center.menus[0].name=Main",
		"call-center.menus[0].prompts[0].text=For a message in English, press 2.",
		"call-center.menus[0].options[0].key=2", "call-center.menus[0].options[0].language=en-US",
		"call-center.menus[0].options[0].then=voicemail" })
class VoicemailMenuIntegrationTests extends AbstractVoicemailTests {

	@Test
	void aCallerLeavesAMessageInTheChosenLanguageByAKey() {
		String call = callTo(OPEN);
		press(call, "2");
		assertThat(heard(call)).endsWith("Your message will be recorded, so that we can respond to your request.",
				"Please leave your name and your message after the tone. When you have finished, press the pound key.",
				"beep");
		speak(call, 10);
		press(call, "#");
		assertThat(heard(call)).noneMatch((text) -> text.contains("録音"))
			.endsWith("We have received your message. Thank you for calling. Goodbye.");
		assertThat(messages()).containsExactly("pending");
	}

}
