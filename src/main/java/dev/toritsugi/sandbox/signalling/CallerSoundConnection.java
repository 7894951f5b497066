package dev.toritsugi.sandbox.signalling;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.socket.SocketSender;
import dev.toritsugi.sandbox.voice.browser.CallerSound;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.socket.CloseStatus;

/**
 * A connection of the sandbox's page, which plays callers with sound.
 */
final class CallerSoundConnection implements CallerSound {

	private final SocketSender sender;

	private final JsonMapper json;

	CallerSoundConnection(SocketSender sender, JsonMapper json) {
		this.sender = sender;
		this.json = json;
	}

	@Override
	public void requestOffer(String legSid) {
		send("offer-requested", legSid, Map.of());
	}

	@Override
	public void answered(String legSid, String sdp) {
		send("answered", legSid, Map.of("sdp", sdp));
	}

	@Override
	public void offeredAgain(String legSid, String sdp) {
		send("offered-again", legSid, Map.of("sdp", sdp));
	}

	@Override
	public void pressed(String legSid, String digits) {
		send("pressed", legSid, Map.of("digits", digits));
	}

	@Override
	public void ended(String legSid) {
		send("ended", legSid, Map.of());
	}

	@Override
	public void disconnect() {
		this.sender.close(CloseStatus.GOING_AWAY);
	}

	private void send(String type, String legSid, Map<String, String> details) {
		Map<String, String> message = new LinkedHashMap<>();
		message.put("type", type);
		message.put("leg", legSid);
		message.putAll(details);
		this.sender.send(this.json.writeValueAsString(message));
	}

}
