package dev.toritsugi.hours;

import java.util.List;

import dev.toritsugi.callcenter.hours.HourRange;

/**
 * Opening hours of one day by a schedule.
 *
 * @param ranges hours that begin on this day; empty if the call centre does not open
 * @param otherwise why the call centre is closed on this day outside of these hours
 */
record DayPlan(List<HourRange> ranges, ClosedReason otherwise) {

}
