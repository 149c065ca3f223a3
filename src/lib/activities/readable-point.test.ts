import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import ReadablePoint from './ReadablePoint.svelte';

const column = { activityId: 'board', activity: 'Bacheca', id: 'ideas', title: 'Che cosa emerge' };
const drawn = (on: readonly string[]) =>
	render(ReadablePoint, { props: { text: 'Un turno serale', columns: [column], on, onput: () => undefined } })
		.body;

test('F14 a point that stands on a board says so', () => {
	expect(drawn(['board'])).toContain('già sulla bacheca');
	expect(drawn([])).not.toContain('già sulla bacheca');
});
