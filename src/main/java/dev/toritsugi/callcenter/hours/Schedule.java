package dev.toritsugi.callcenter.hours;

import java.time.ZoneId;
import java.util.List;

import dev.toritsugi.callcenter.constraint.FriendlyName;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Opening hours of the call centre or of a part of it. The first setting that knows a day
 * decides: {@code open}, then {@code closed}, then holidays, then {@code week}.
 *
 * @param name Name of the schedule, to which phone numbers and menu options refer.
 * @param zone Time zone of all times and dates of the schedule.
 * @param holidays Country whose public holidays close the call centre. The value JP
 * stands for the public holidays of Japan, and the value NONE for no holidays.
 * @param extraHolidays Additional holidays, for example those of a law that this server
 * does not know yet.
 * @param notAHoliday Public holidays on which the call centre is open as on any other day
 * of the week.
 * @param week Hours of the days of the week. On days without hours, the call centre is
 * closed.
 * @param closed Days on which the call centre is closed.
 * @param open Days on which the call centre is open at other hours than usual.
 * @param whenClosed What callers hear while the call centre is closed.
 */
public record Schedule(@FriendlyName String name, @DefaultValue("Asia/Tokyo") ZoneId zone,
		@DefaultValue("NONE") HolidayCalendar holidays, @DefaultValue List<@DateSpanText String> extraHolidays,
		@DefaultValue List<@DateSpanText String> notAHoliday, @DefaultValue List<@Valid WeeklyHours> week,
		@DefaultValue List<@Valid ClosedDates> closed, @DefaultValue List<@Valid OpenDates> open,
		@Valid @Nullable WhenClosed whenClosed) {

	/** Returns what callers hear while the call centre is closed. */
	public WhenClosed closing() {
		return (this.whenClosed != null) ? this.whenClosed : WhenClosed.byDefault();
	}

}
