package dev.toritsugi.callcenter;

import java.util.List;

import dev.toritsugi.callcenter.hours.Schedule;

/**
 * Settings of opening hours.
 *
 * @param schedules all schedules
 * @param phoneNumbers phone numbers, of which some refer to a schedule
 */
public record HoursSettings(List<Schedule> schedules, List<PhoneNumber> phoneNumbers) {

}
