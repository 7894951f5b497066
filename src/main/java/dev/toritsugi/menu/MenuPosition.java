package dev.toritsugi.menu;

import org.jspecify.annotations.Nullable;

/**
 * Where a caller is in the menus. The position is part of the URLs that Twilio requests,
 * so that any replica can continue the call.
 *
 * @param start name of the menu in which the caller began
 * @param keys options that the caller has chosen since then, one character each: a key,
 * or {@value #OTHERWISE} for the setting {@code otherwise}. A way back to an earlier menu
 * removes the options chosen there and later.
 * @param node name of the menu to which the keys lead
 * @param plays how often this menu has been played since the caller entered it
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
