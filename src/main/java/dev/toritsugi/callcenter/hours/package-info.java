/**
 * Settings of opening hours: schedules with weekly hours, holidays, and dates on which
 * the call centre is closed or open at other times.
 */
@NullMarked
@NamedInterface("hours")
package dev.toritsugi.callcenter.hours;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
