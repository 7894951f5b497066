package dev.toritsugi.menu;

import org.jspecify.annotations.Nullable;

/**
 * Language of a caller, and attributes and priority of the caller's task, as the caller
 * has chosen them in menus.
 *
 * @param language language tag, or null if the caller has chosen no language
 * @param attributes JSON object with attributes that the caller's task has in addition to
 * those of all tasks
 * @param priority priority of the caller's task, or null for the priority of all tasks
 */
public record MenuChoice(@Nullable String language, String attributes, @Nullable Integer priority) {

	/** Choices of a caller who has pressed no key in a menu. */
	public static final MenuChoice NONE = new MenuChoice(null, "{}", null);

}
