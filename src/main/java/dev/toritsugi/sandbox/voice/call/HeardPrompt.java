package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text or recording that was heard on a call.
 *
 * @param at when it began
 * @param verb TwiML verb that caused it: Say, Play or Record
 * @param what text spoken, or URL of the recording played
 * @param language language of the text; null if the document names none
 */
public record HeardPrompt(Instant at, String verb, String what, @Nullable String language) {

}
