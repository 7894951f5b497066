package dev.toritsugi.menu;

import java.util.Locale;

/**
 * Whether the dialled number was open when the caller entered the menus. After a failure,
 * a caller to an open number is put into the queue, and a caller to a closed number hears
 * that it is closed.
 */
public enum MenuStage {

	/** The dialled number was open, or it has no opening hours. */
	OPEN,
	/** The dialled number was closed. */
	CLOSED;

	/** Returns the value of the URL parameter. */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the stage for a value of the URL parameter, or {@link #OPEN} if the value
	 * is unknown.
	 */
	public static MenuStage of(String tag) {
		return CLOSED.tag().equals(tag) ? CLOSED : OPEN;
	}

}
