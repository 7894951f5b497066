package dev.toritsugi.hours;

import java.util.List;

import dev.toritsugi.callcenter.hours.HourRange;

/**
 * What a schedule says about one day.
 *
 * @param ranges hours that begin on this day; empty if the call centre does not open
 * @param otherwise why the call centre is closed on this day outside of these hours
 */
record DayPlan(List<HourRange> ranges, ClosedReason otherwise) {

}
