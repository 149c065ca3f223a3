import { expect, test, vi } from 'vitest';
import type { Toast } from '$lib/ui/toasts.svelte';
import { dropMoment } from './drop-moment';

test('F34 a moment that was dropped can be put back from the word that says so', async () => {
	const send = vi.fn(() => Promise.resolve(true));
	const shown: Toast[] = [];
	await dropMoment({ send }, { show: (toast) => shown.push(toast) }, 'm1');
	expect(send).toHaveBeenLastCalledWith('moment.drop', { momentId: 'm1' });
	shown[0]!.action!.run();
	expect(send).toHaveBeenLastCalledWith('moment.restore', { momentId: 'm1' });
});

test('F34 what was not dropped is not offered back', async () => {
	const show = vi.fn();
	await dropMoment({ send: () => Promise.resolve(false) }, { show }, 'm1');
	expect(show).not.toHaveBeenCalled();
});
