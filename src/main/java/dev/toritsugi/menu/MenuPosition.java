package dev.toritsugi.menu;

import org.jspecify.annotations.Nullable;

/**
 * Position of a caller in the menus. The position is part of the URLs that Twilio
 * requests, so that any replica can continue the call.
 *
 * @param start name of the first menu that the caller heard
 * @param keys options that the caller has chosen since the first menu, one character
 * each: a key, or {@value #OTHERWISE} for the setting {@code otherwise}. If an option
 * leads back to an earlier menu, the options chosen there and later are removed.
 * @param node name of the current menu, to which the keys lead
 * @param plays how often the current menu has been played since the caller entered it
 * @param language language tag that the caller has chosen, or null
 * @param stage whether the dialled number was open
 */
public record MenuPosition(String start, String keys, String node, int plays, @Nullable String language,
		MenuStage stage) {

	static final String OTHERWISE = "-";

	/** Returns the position of a caller who is about to hear the first menu. */
	public static MenuPosition start(String menu, @Nullable String language, MenuStage stage) {
		return new MenuPosition(menu, "", menu, 0, language, stage);
	}

	MenuPosition playedOnce() {
		return new MenuPosition(this.start, this.keys, this.node, this.plays + 1, this.language, this.stage);
	}

	MenuPosition at(String keys, String node, @Nullable String language) {
		return new MenuPosition(this.start, keys, node, 1, language, this.stage);
	}

}
