package dev.toritsugi.sandbox.voice.conference.request;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * A subscription to the events of a conference. A conference uses only the subscription
 * of its first participant.
 *
 * @param method HTTP method, GET or POST
 * @param events names of the events to report: start, end, join, leave, mute, hold,
 * modify, speaker and announcement
 * @param more request parameters that only this subscription sends, in addition to the
 * parameters of every conference callback
 */
public record ConferenceSubscription(String method, URI url, Set<String> events, Map<String, String> more) {

}
