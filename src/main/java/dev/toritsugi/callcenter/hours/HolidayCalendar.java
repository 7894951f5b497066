package dev.toritsugi.callcenter.hours;

/**
 * Country whose public holidays close a call centre.
 */
public enum HolidayCalendar {

	/** No public holidays. */
	NONE,
	/** Public holidays of Japan, including substitute holidays. */
	JP

}
