package dev.toritsugi.sandbox.voice.browser;

import java.util.Map;

/**
 * An incoming call for a browser.
 *
 * @param callSid SID of the leg to the browser
 * @param sdp media description that the caller offers
 * @param parameters parameters of the call, which are {@code call.parameters} in the SDK
 * @param reconnectToken token with which the browser continues the call after its
 * connection was lost
 */
public record BrowserInvitation(String callSid, String sdp, Map<String, String> parameters, String reconnectToken) {

}
