package dev.toritsugi.caller.twiml;

import java.nio.charset.StandardCharsets;

import com.twilio.twiml.VoiceResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A rendered TwiML document, stored as bytes and returned unchanged for every call.
 */
public final class RenderedTwiml {

	// The charset is required, because prompts may be Japanese and text/xml without a
	// charset means ASCII (RFC 2376).
	static final MediaType TEXT_XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

	private final byte[] document;

	RenderedTwiml(VoiceResponse.Builder response) {
		this.document = response.build().toXml().getBytes(StandardCharsets.UTF_8);
	}

	/** Returns the document as a response. */
	public ResponseEntity<byte[]> toResponse() {
		return ResponseEntity.ok().contentType(TEXT_XML).body(this.document);
	}

}
