package dev.toritsugi.caller.twiml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.twilio.twiml.VoiceResponse;

import org.springframework.http.ResponseEntity;

/**
 * A rendered TwiML document in which only the query of its URLs differs from call to
 * call. The document is rendered once and stored as bytes.
 */
final class TwimlTemplate {

	/** Stands for the query in the URLs of the document that is rendered. */
	static final String QUERY = "__query__";

	private final List<byte[]> parts;

	TwimlTemplate(VoiceResponse.Builder response) {
		this.parts = Stream.of(response.build().toXml().split(Pattern.quote(QUERY), -1))
			.map((part) -> part.getBytes(StandardCharsets.UTF_8))
			.toList();
	}

	/**
	 * Returns the document as a response.
	 * @param query query of the URLs, percent-encoded
	 */
	ResponseEntity<byte[]> toResponse(String query) {
		byte[] escaped = query.replace("&", "&amp;").getBytes(StandardCharsets.US_ASCII);
		int length = this.parts.stream().mapToInt((part) -> part.length).sum()
				+ (this.parts.size() - 1) * escaped.length;
		byte[] document = new byte[length];
		int end = 0;
		for (int i = 0; i < this.parts.size(); i++) {
			if (i > 0) {
				System.arraycopy(escaped, 0, document, end, escaped.length);
				end += escaped.length;
			}
			byte[] part = this.parts.get(i);
			System.arraycopy(part, 0, document, end, part.length);
			end += part.length;
		}
		return ResponseEntity.ok().contentType(RenderedTwiml.TEXT_XML).body(document);
	}

}
