package dev.toritsugi.callcenter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What callers hear.
 *
 * @param greeting prompts before the queue
 * @param apology prompts of a call that can't be put through
 * @param goodbye prompts after the talk
 * @param fallbackNumber number to dial when a call can't be put through, if any
 */
public record CallerSettings(List<Prompt> greeting, List<Prompt> apology, List<Prompt> goodbye,
		@Nullable String fallbackNumber) {

}
