package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text or recording that was heard on a call.
 *
 * @param at time when the text or recording began
 * @param verb TwiML element of the prompt, which is Say, Play, Record or Conference
 * @param what spoken text, URL of the played recording, keys of the played tones, or
 * "beep"
 * @param language language of the text, or null if the document specifies none
 */
public record HeardPrompt(Instant at, String verb, String what, @Nullable String language) {

}
