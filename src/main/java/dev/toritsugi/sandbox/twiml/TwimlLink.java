package dev.toritsugi.sandbox.twiml;

import java.net.URI;

/**
 * An address in a document, and how Twilio asks it.
 *
 * @param url as the document has it, relative ones relative to it; empty for the document
 * itself, or for silence where it says what a waiting caller hears
 * @param method GET or POST
 */
public record TwimlLink(String url, String method) {

	/**
	 * The address itself.
	 * @param document where the document came from
	 */
	public URI resolve(URI document) {
		if (this.url.isEmpty()) {
			return document;
		}
		// java.net.URI drops the last segment before a lone query, against RFC 3986
		if (this.url.startsWith("?") && document.getRawPath() != null) {
			return document.resolve(document.getRawPath() + this.url);
		}
		return document.resolve(this.url);
	}

}
