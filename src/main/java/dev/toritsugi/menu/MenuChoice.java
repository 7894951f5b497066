package dev.toritsugi.menu;

import org.jspecify.annotations.Nullable;

/**
 * What a caller has chosen before the queue.
 *
 * @param language language tag, or null if the caller has chosen no language
 * @param attributes JSON object with the attributes that the caller's task gets
 * @param priority priority of the caller's task, or null if no option sets one
 */
public record MenuChoice(@Nullable String language, String attributes, @Nullable Integer priority) {

	/** A caller who has chosen nothing. */
	public static final MenuChoice NONE = new MenuChoice(null, "{}", null);

}
