package dev.toritsugi.desk.state;

import java.time.Instant;
import java.util.List;

import dev.toritsugi.twilio.resource.WorkerSession;
import org.jspecify.annotations.Nullable;

/**
 * The worker of the signed-in operator.
 *
 * @param activitySince since when the worker has the activity
 * @param reason why the worker was moved to the activity, or null if the operator chose
 * it
 * @param phone address that Twilio calls to reach the operator, or null if the worker has
 * none
 * @param desk session of the page in which the operator has started work, or null
 * @param missedInARow number of calls that the operator has missed in a row
 * @param missedLimit number of missed calls in a row after which the operator gets no
 * calls
 * @param missed times of the last missed calls, newest first
 * @param missedActivity activity to which missed calls move the operator, or null if the
 * settings do not contain it
 */
public record WorkerView(String sid, String name, DeskState.ActivityView activity, Instant activitySince,
		@Nullable ReasonView reason, @Nullable PhoneView phone, @Nullable WorkerSession desk, int missedInARow,
		int missedLimit, List<Instant> missed, DeskState.@Nullable NameView missedActivity) {

	/**
	 * The address that Twilio calls.
	 *
	 * @param kind browser, number or sip
	 * @param address value of the worker attribute {@code contact_uri}
	 * @param display formatted phone number, or null for other addresses
	 */
	public record PhoneView(String kind, String address, @Nullable String display) {

	}

}
