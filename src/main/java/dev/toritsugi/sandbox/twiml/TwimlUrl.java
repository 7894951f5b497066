package dev.toritsugi.sandbox.twiml;

import java.net.URI;

/**
 * A URL in a TwiML document, with its HTTP method.
 *
 * @param url URL as written in the document; may be relative to the URL of the document.
 * An empty URL refers to the document itself, except that an empty waitUrl means silence
 * @param method HTTP method, GET or POST
 */
public record TwimlUrl(String url, String method) {

	/**
	 * Resolves the URL against the URL of the document that contains it.
	 * @param document URL of the document
	 */
	public URI resolve(URI document) {
		if (this.url.isEmpty()) {
			return document;
		}
		// By RFC 3986, a URL with only a query keeps the last path segment of the
		// document's URL, but java.net.URI drops this segment.
		if (this.url.startsWith("?") && document.getRawPath() != null) {
			return document.resolve(document.getRawPath() + this.url);
		}
		return document.resolve(this.url);
	}

}
