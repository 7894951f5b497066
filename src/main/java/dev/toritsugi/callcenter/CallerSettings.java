package dev.toritsugi.callcenter;

import java.util.List;

import dev.toritsugi.callcenter.prompt.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * Settings that decide what callers hear.
 *
 * @param greeting prompts that a caller hears before entering the queue
 * @param apology prompts that a caller hears if the call can't be connected
 * @param goodbye prompts that a caller hears after the conversation
 * @param fallbackNumber E.164 number to dial if a call can't be connected, or null if
 * there is none
 */
public record CallerSettings(List<Prompt> greeting, List<Prompt> apology, List<Prompt> goodbye,
		@Nullable String fallbackNumber) {

}
