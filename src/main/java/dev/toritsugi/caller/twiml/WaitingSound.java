package dev.toritsugi.caller.twiml;

import org.jspecify.annotations.Nullable;

/**
 * What a waiting caller hears until the next request.
 *
 * @param language language that the caller has chosen, or null if the caller has chosen
 * no language
 * @param track index of the recording
 * @param offers whether the caller may press a key for the offers
 * @param announcement announcement before the recording, or null if there is no
 * announcement
 */
public record WaitingSound(@Nullable String language, int track, boolean offers, @Nullable Announcement announcement) {

	/**
	 * Figures of an announcement.
	 *
	 * @param position the caller's position in the queue, or 0 if it is not said
	 * @param minutes upper end of the expected wait in minutes, or 0 if it is not said
	 */
	public record Announcement(int position, int minutes) {

	}

}
