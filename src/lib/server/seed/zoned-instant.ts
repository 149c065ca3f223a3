/** The instant (ms) at which clocks of a time zone show this day (`YYYY-MM-DD`) and time (`HH:MM`). */
export function zonedInstant(day: string, time: string, timeZone: string): number {
	const asUtc = Date.parse(`${day}T${time}:00Z`);
	const format = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'short',
		hourCycle: 'h23'
	});
	const shown = Object.fromEntries(format.formatToParts(asUtc).map(({ type, value }) => [type, value]));
	const { year, month, day: date, hour, minute } = shown;
	return asUtc - (Date.parse(`${year}-${month}-${date}T${hour}:${minute}:00Z`) - asUtc);
}
