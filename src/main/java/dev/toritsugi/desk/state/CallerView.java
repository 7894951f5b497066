package dev.toritsugi.desk.state;

import org.jspecify.annotations.Nullable;

/**
 * A caller.
 *
 * @param number phone number or other address, or null if it is withheld or unknown
 * @param display number for people, or null if it is withheld or unknown
 * @param withheld whether the caller's number is withheld
 * @param name name of the caller from the task's attributes, or null
 */
public record CallerView(@Nullable String number, @Nullable String display, boolean withheld, @Nullable String name) {

	/**
	 * The number that the caller has dialled.
	 */
	public record CalledView(String number, String display) {

	}

}
