package dev.toritsugi.sandbox.voice.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Stores the cookies of one call. The application sets cookies in TwiML responses, and
 * Twilio returns the cookies in later requests for the same call.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: data formats,
 * cookies</a>
 */
public final class CallCookieStore {

	/**
	 * Maximum number of cookies per call. The number is limited because an application
	 * may set new cookies in every response and thereby exhaust the memory.
	 */
	private static final int MOST = 50;

	private final CookieManager cookies = new CookieManager();

	/**
	 * Returns the {@code Cookie} header for a request to a URL; empty if there is no
	 * cookie for the URL.
	 */
	public String of(URI url) {
		try {
			return String.join("; ", this.cookies.get(url, Map.of()).getOrDefault("Cookie", List.of()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Stores the cookies that a response sets.
	 */
	public void keep(URI url, Map<String, List<String>> headers) {
		if (this.cookies.getCookieStore().getCookies().size() >= MOST) {
			return;
		}
		try {
			this.cookies.put(url, headers);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		// HttpCookie parses a cookie with Max-Age as version 1 (RFC 2965). Servers no
		// longer accept the Cookie header of version 1, so each cookie is set to
		// version 0.
		this.cookies.getCookieStore().getCookies().forEach(CallCookieStore::asOfToday);
	}

	/** Removes all cookies when the call has ended. */
	void forget() {
		this.cookies.getCookieStore().removeAll();
	}

	private static void asOfToday(HttpCookie cookie) {
		cookie.setVersion(0);
	}

}
