package dev.toritsugi.sandbox.voice.number;

import java.net.URI;

/**
 * A URL and the HTTP method to ask it with.
 *
 * @param method GET or POST
 */
public record VoiceUrl(String method, URI url) {

}
