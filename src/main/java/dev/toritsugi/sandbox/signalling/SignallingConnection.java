package dev.toritsugi.sandbox.signalling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.socket.SocketSender;
import dev.toritsugi.sandbox.voice.browser.BrowserInvitation;
import dev.toritsugi.sandbox.voice.browser.BrowserPhone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.socket.CloseStatus;

/**
 * A connection of the Voice SDK, which is one browser tab.
 */
final class SignallingConnection implements BrowserPhone {

	private final SocketSender sender;

	private final JsonMapper json;

	private volatile @Nullable VoiceIdentity voiceIdentity;

	private volatile boolean expiryReported;

	SignallingConnection(SocketSender sender, JsonMapper json) {
		this.sender = sender;
		this.json = json;
	}

	/** Returns what the SDK's token allows, or null before the SDK has sent a token. */
	@Nullable VoiceIdentity voiceIdentity() {
		return this.voiceIdentity;
	}

	/** Sets what the SDK's token allows, and confirms the connection. */
	void connected(VoiceIdentity identity) {
		this.voiceIdentity = identity;
		this.expiryReported = false;
		long ttl = identity.expires().getEpochSecond() - identity.account().engine().now().getEpochSecond();
		send("connected", Map.of("region", "US_EAST_VIRGINIA", "edge", "ashburn", "home", "us1", "token",
				Map.of("identity", identity.identity(), "ttl", ttl)));
	}

	/**
	 * Whether the token has expired without a report to the SDK. Returns true only once
	 * for each token.
	 */
	boolean expires() {
		VoiceIdentity identity = this.voiceIdentity;
		boolean expires = identity != null && !this.expiryReported
				&& !identity.account().engine().now().isBefore(identity.expires());
		this.expiryReported |= expires;
		return expires;
	}

	void ready() {
		send("ready", Map.of());
	}

	void offline() {
		send("offline", Map.of());
	}

	void acknowledge(String callSid, String voiceEventSid) {
		send("ack", Map.of("acktype", "message", "callsid", callSid, "voiceeventsid", voiceEventSid));
	}

	void error(SignallingError error) {
		send("error", Map.of("error", errorOf(error)));
	}

	void heartbeat() {
		this.sender.send(SignallingMessage.HEARTBEAT);
	}

	@Override
	public String identity() {
		return Objects.requireNonNull(this.voiceIdentity, "The SDK has not sent a token").identity();
	}

	@Override
	public void invite(BrowserInvitation invitation) {
		send("invite", Map.of("callsid", invitation.callSid(), "sdp", invitation.sdp(), "parameters",
				invitation.parameters(), "reconnect", invitation.reconnectToken()));
	}

	@Override
	public void cancel(String callSid) {
		send("cancel", Map.of("callsid", callSid));
	}

	@Override
	public void hangUp(String callSid) {
		send("hangup", Map.of("callsid", callSid));
	}

	@Override
	public void refuseReconnection(String callSid) {
		refuse(callSid, SignallingError.CALL_OVER);
	}

	/** Ends a call that the SDK can't place or continue. */
	void refuse(String callSid, SignallingError error) {
		send("hangup", Map.of("callsid", callSid, "error", errorOf(error)));
	}

	@Override
	public void answer(String callSid, @Nullable String sdp, String reconnectToken) {
		Map<String, String> payload = new LinkedHashMap<>(Map.of("callsid", callSid, "reconnect", reconnectToken));
		if (sdp != null) {
			payload.put("sdp", sdp);
		}
		send("answer", payload);
	}

	@Override
	public void disconnect() {
		this.sender.close(CloseStatus.GOING_AWAY);
	}

	private void send(String type, Map<String, ?> payload) {
		this.sender.send(SignallingMessage.frame(this.json, type, payload));
	}

	private static Map<String, Object> errorOf(SignallingError error) {
		return Map.of("code", error.code(), "message", error.message());
	}

}
