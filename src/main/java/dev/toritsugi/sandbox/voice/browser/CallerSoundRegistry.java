package dev.toritsugi.sandbox.voice.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.voice.call.Call;

/**
 * The pages that play callers with sound, and the calls that each page plays.
 */
final class CallerSoundRegistry {

	/** The connected pages, by the ID that the page has chosen. */
	private final Map<String, CallerSound> pages = new HashMap<>();

	/** The IDs of the pages that play live calls, by call SID. */
	private final Map<String, String> pageIds = new HashMap<>();

	/**
	 * Adds a page that has connected. Replaces its earlier connection.
	 */
	void connect(String pageId, CallerSound page) {
		this.pages.put(pageId, page);
	}

	/**
	 * Makes a page play the caller of a call.
	 */
	void attach(Call call, String pageId) {
		this.pageIds.put(call.sid(), pageId);
		call.whenOver(() -> this.pageIds.remove(call.sid()));
	}

	/**
	 * Finds the connected page that plays the caller for whom a leg was dialled.
	 */
	Optional<CallerSound> of(BrowserCall call) {
		return Optional.ofNullable(call.caller()).map((caller) -> this.pageIds.get(caller.sid())).map(this.pages::get);
	}

	/** Whether a page is connected. */
	boolean isConnected(String pageId) {
		return this.pages.containsKey(pageId);
	}

	/** Whether a call is played by a page, whether or not the page is connected. */
	boolean plays(String pageId, Call call) {
		return pageId.equals(this.pageIds.get(call.sid()));
	}

	/**
	 * Removes a connection of a page, unless the page has replaced the connection.
	 */
	void disconnect(String pageId, CallerSound page) {
		this.pages.remove(pageId, page);
	}

}
