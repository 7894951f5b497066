package dev.toritsugi.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calculates the public holidays of Japan from 2007 on, by the Act on National Holidays
 * (Act No. 178 of 1948) and the special laws for 2019, 2020 and 2021.
 * <p>
 * The days of the equinoxes follow a formula that is exact from 1980 to 2099. The Cabinet
 * Office announces each day in the February of the previous year; no announcement has
 * differed from the formula.
 *
 * @see <a href="https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html">Cabinet Office:
 * national holidays</a>
 */
final class JapaneseHolidays {

	private static final List<MonthDay> FIXED = List.of(MonthDay.of(1, 1), MonthDay.of(2, 11), MonthDay.of(4, 29),
			MonthDay.of(5, 3), MonthDay.of(5, 4), MonthDay.of(5, 5), MonthDay.of(11, 3), MonthDay.of(11, 23));

	private static final double SPRING = 20.8431;

	private static final double AUTUMN = 23.2488;

	private JapaneseHolidays() {
	}

	/** Returns the holidays of a year, including substitute holidays. */
	static NavigableSet<LocalDate> of(int year) {
		NavigableSet<LocalDate> national = national(year);
		NavigableSet<LocalDate> all = new TreeSet<>(national);
		for (LocalDate holiday : national) {
			if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
				all.add(substitute(holiday, national));
			}
		}
		for (LocalDate holiday : national) {
			LocalDate between = holiday.plusDays(1);
			if (national.contains(holiday.plusDays(2)) && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
				all.add(between);
			}
		}
		return Collections.unmodifiableNavigableSet(all);
	}

	/**
	 * Returns the substitute for a holiday on a Sunday: the next day that is not a
	 * national holiday itself.
	 */
	private static LocalDate substitute(LocalDate sunday, Set<LocalDate> national) {
		LocalDate day = sunday.plusDays(1);
		while (national.contains(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	private static NavigableSet<LocalDate> national(int year) {
		NavigableSet<LocalDate> days = new TreeSet<>();
		FIXED.forEach((day) -> days.add(day.atYear(year)));
		days.add(monday(year, 1, 2));
		days.add(LocalDate.of(year, 3, equinox(year, SPRING)));
		days.add(LocalDate.of(year, 9, equinox(year, AUTUMN)));
		days.add(monday(year, 9, 3));
		days.addAll(emperorsBirthday(year));
		days.addAll(summerAndSports(year));
		return days;
	}

	/** No birthday was celebrated in 2019, in which the emperor abdicated. */
	private static List<LocalDate> emperorsBirthday(int year) {
		if (year == 2019) {
			return List.of(LocalDate.of(year, 5, 1), LocalDate.of(year, 10, 22));
		}
		return List.of((year < 2019) ? LocalDate.of(year, 12, 23) : LocalDate.of(year, 2, 23));
	}

	/**
	 * Marine Day, Mountain Day and Sports Day, which were moved for the Olympic Games.
	 */
	private static List<LocalDate> summerAndSports(int year) {
		if (year == 2020) {
			return List.of(LocalDate.of(year, 7, 23), LocalDate.of(year, 7, 24), LocalDate.of(year, 8, 10));
		}
		if (year == 2021) {
			return List.of(LocalDate.of(year, 7, 22), LocalDate.of(year, 7, 23), LocalDate.of(year, 8, 8));
		}
		List<LocalDate> mondays = List.of(monday(year, 7, 3), monday(year, 10, 2));
		return (year < 2016) ? mondays : List.of(mondays.get(0), mondays.get(1), LocalDate.of(year, 8, 11));
	}

	private static LocalDate monday(int year, int month, int ordinal) {
		return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
	}

	private static int equinox(int year, double dayIn1980) {
		int years = year - 1980;
		return (int) (dayIn1980 + 0.242194 * years) - years / 4;
	}

}
