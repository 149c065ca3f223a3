/** A stretch of time (ms) as digits: `8:05`, `1:02:05`. Seconds are rounded up, so that 0:00 means over. */
export function digits(milliseconds: number): string {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor((seconds % 3600) / 60);
	const two = (value: number) => String(value).padStart(2, '0');
	return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** How a timer stands: the last fifth asks for attention, the end more. */
export function urgency(remaining: number, total: number): 'calm' | 'soon' | 'over' {
	if (remaining <= 0) return 'over';
	return remaining <= total / 5 ? 'soon' : 'calm';
}
