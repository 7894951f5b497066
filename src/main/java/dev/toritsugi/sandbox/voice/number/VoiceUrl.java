package dev.toritsugi.sandbox.voice.number;

import java.net.URI;

/**
 * A webhook URL for calls, with its HTTP method.
 *
 * @param method HTTP method, GET or POST
 */
public record VoiceUrl(String method, URI url) {

}
