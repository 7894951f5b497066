// Prints the public holidays of Japan from 2007 to 2050, one ISO date a line, from a list that does not come from this project.
import holidays from '@holiday-jp/holiday_jp';

const [first, last] = process.argv.slice(2).map((year) => new Date(Date.UTC(Number(year), 0, 1)));
if (!first || !last) {
  throw new Error('usage: japanese-holidays.mjs FIRST-YEAR YEAR-AFTER-THE-LAST');
}
last.setUTCDate(0);
for (const { date } of holidays.between(first, last)) {
  console.log(date.toISOString().slice(0, 10));
}
