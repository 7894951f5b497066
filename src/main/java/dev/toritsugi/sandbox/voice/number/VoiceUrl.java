package dev.toritsugi.sandbox.voice.number;

import java.net.URI;

/**
 * An address, and how it is asked.
 *
 * @param method GET or POST
 */
public record VoiceUrl(String method, URI url) {

}
