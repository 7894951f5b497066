package dev.toritsugi.sandbox.twiml;

import java.net.URI;

/**
 * A URL in a document, and the HTTP method to ask it with.
 *
 * @param url as in the document, where it may be relative to the document's own URL.
 * Empty means the document itself; as a waitUrl, silence
 * @param method GET or POST
 */
public record TwimlUrl(String url, String method) {

	/**
	 * Resolves the URL.
	 * @param document URL of the document
	 */
	public URI resolve(URI document) {
		if (this.url.isEmpty()) {
			return document;
		}
		// java.net.URI drops the last path segment before a query without a path, against
		// RFC 3986.
		if (this.url.startsWith("?") && document.getRawPath() != null) {
			return document.resolve(document.getRawPath() + this.url);
		}
		return document.resolve(this.url);
	}

}
