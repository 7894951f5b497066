package dev.toritsugi.callcenter;

import java.net.URI;

import dev.toritsugi.callcenter.constraint.E164;
import dev.toritsugi.callcenter.constraint.WebAddress;
import dev.toritsugi.callcenter.voicemail.RecordingNotice;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A Twilio phone number that callers dial to reach this call centre.
 *
 * @param number Phone number in E.164 format, for example +81312345678.
 * @param statusCallback URL on another server to which Twilio reports the end of each
 * call.
 * @param schedule Name of the schedule with the number's opening hours, or null if the
 * number is always open.
 * @param menu Name of the menu that callers hear while the number is open, or null if
 * they are greeted and queued at once.
 * @param recordingNotice Whether callers are told that they are recorded: announce, which
 * is the default, ask or off.
 */
public record PhoneNumber(@NotNull(message = E164.EXPECTED) @E164 String number,
		@WebAddress @Nullable URI statusCallback, @Nullable String schedule, @Nullable String menu,
		@DefaultValue("announce") RecordingNotice recordingNotice) {

	/**
	 * Treats an empty setting as missing, because environment variables are often set but
	 * empty.
	 */
	public PhoneNumber {
		statusCallback = (statusCallback == null || statusCallback.toString().isEmpty()) ? null : statusCallback;
		schedule = (schedule == null || schedule.isBlank()) ? null : schedule;
		menu = (menu == null || menu.isBlank()) ? null : menu;
	}

}
