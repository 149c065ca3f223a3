import { fail, redirect } from '@sveltejs/kit';
import { guardProgramme } from '$lib/server/http/programme-guard';
import { importPeople, previewImport, readTable } from '$lib/server/usecases/import-people';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await guardProgramme(event);
	return {};
};

export const actions: Actions = {
	/** Reads a file or pasted lines and shows what would come of them. */
	preview: async (event) => {
		const { app, details, standing } = await guardProgramme(event);
		const form = await event.request.formData();
		const file = form.get('file');
		const sent = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
		const text = sent
			? await readTable(sent)
			: ({ ok: true, value: String(form.get('text') ?? '') } as const);
		if (!text.ok) return fail(400, text);
		const create = form.get('create') === 'on';
		const preview = await previewImport(app, details.id, standing, text.value, create);
		return preview.ok ? { preview: preview.value } : fail(400, preview);
	},
	take: async (event) => {
		const { app, details, standing } = await guardProgramme(event);
		const form = await event.request.formData();
		const taken = await importPeople(
			app,
			details.id,
			standing,
			String(form.get('text') ?? ''),
			form.get('create') === 'on'
		);
		if (!taken.ok) return fail(400, taken);
		redirect(303, `/studio/programmes/${details.id}/people`);
	}
};
