package dev.toritsugi.sandbox.voice.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The cookies that an application sets with the documents of a call, and gets back with
 * the next ones.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: data formats,
 * cookies</a>
 */
public final class CallCookieStore {

	/** More than a call needs: an application that names each anew fills no memory. */
	private static final int MOST = 50;

	private final CookieManager cookies = new CookieManager();

	/**
	 * What goes to an address as the header {@code Cookie}; empty for none.
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
	 * Keeps what an answer sets.
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
		// Java takes a Max-Age for a sign of RFC 2965, whose way to send cookies back no
		// server reads any more.
		this.cookies.getCookieStore().getCookies().forEach(CallCookieStore::asOfToday);
	}

	/** The call is over. */
	void forget() {
		this.cookies.getCookieStore().removeAll();
	}

	private static void asOfToday(HttpCookie cookie) {
		cookie.setVersion(0);
	}

}
