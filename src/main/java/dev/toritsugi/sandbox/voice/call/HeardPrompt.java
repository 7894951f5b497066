package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a caller has heard.
 *
 * @param at when it began
 * @param verb TwiML verb behind it
 * @param what text spoken, or address of the recording played
 * @param language language of a text, where the document names one
 */
public record HeardPrompt(Instant at, String verb, String what, @Nullable String language) {

}
