import { expect, test } from '@playwright/test';
import type { Onlooker } from './support/onlooker';
import { addOrganisation, addPerson, pageOf, post, signedIn } from './support/programme';
import { awake, Theatre } from './support/theatre';

// Forms of the studio while a colleague works on the same: what was typed stays where it was typed, and is written nowhere else.
let theatre: Theatre;
let luce: string;

test.beforeAll(async () => {
	theatre = await Theatre.build('Due alla stessa scrivania');
	luce = await addOrganisation(theatre, 'Cooperativa Luce');
});

test.afterAll(async () => {
	await theatre?.close();
});

/** A page of the programme, awake. */
async function at(browser: Parameters<typeof signedIn>[1], path: string): Promise<Onlooker['page']> {
	const { page } = await signedIn(theatre, browser, theatre.anna, `desk ${path}`, pageOf(theatre, path));
	await awake(page);
	return page;
}

test('PD9 a refused form’s answer fills no other dialog: no consent is kept that nobody gave', async ({
	browser
}) => {
	const consent = { consent: 'on' };
	const amina = await addPerson(theatre, 'Amina Conti', luce, consent);
	await addPerson(theatre, 'Bruno Riva', '', { attendance: 'online' });
	const page = await at(browser, '/people');
	const change = async (who: string) => {
		await page.getByRole('button', { name: `Che cosa fare con «${who}»` }).click();
		await page.getByRole('menuitem', { name: 'Modifica' }).click();
	};
	await change('Amina Conti');
	const dialog = page.getByRole('dialog');
	const name = dialog.getByRole('textbox', { name: 'Nome' });
	await expect(name).toHaveValue('Amina Conti');
	await post(theatre.anna, pageOf(theatre, '/people?/save'), {
		...{ id: amina, name: 'Amina Conti Rossi', organisation: luce, attendance: 'room' },
		...consent
	});
	await name.fill('Amina C.');
	await dialog.getByRole('button', { name: 'Salva' }).click();
	await expect(dialog.getByRole('alert')).toContainText('Nome');
	await expect(name).toHaveValue('Amina C.');
	await dialog.getByRole('button', { name: 'Annulla' }).click();

	await page.getByRole('button', { name: 'Aggiungi una persona' }).first().click();
	await expect(name).toHaveValue('');
	await expect(dialog.getByRole('checkbox')).not.toBeChecked();
	await expect(dialog.getByRole('combobox')).toHaveValue('');
	await expect(dialog.getByRole('alert')).toHaveCount(0);
	await dialog.getByRole('button', { name: 'Annulla' }).click();

	await change('Bruno Riva');
	await expect(name).toHaveValue('Bruno Riva');
	await expect(dialog.getByRole('checkbox')).not.toBeChecked();
});

test('PD9 what is typed beside an agreement stays when another is saved, and a colleague’s words stay too', async ({
	browser
}) => {
	const path = pageOf(theatre, '/map/ties?/agreement');
	const words = { from: 'Luce', contact: '', startsOn: '', owner: '' };
	const first = await post(theatre.anna, path, { ...words, to: 'Mare', subject: 'colloqui' });
	await post(theatre.anna, path, { ...words, to: 'Ponte', subject: 'tirocini' });
	const page = await at(browser, '/map/ties');
	const rows = page.locator('form').filter({ has: page.getByLabel('Chi se ne occupa') });
	const [above, below] = [rows.nth(0), rows.nth(1)];
	const owner = (row: typeof above) => row.getByLabel('Chi se ne occupa');
	await owner(above).fill('Lea');
	await owner(below).fill('Ivo');
	await below.getByRole('button', { name: 'Salva' }).click();
	await expect(below.getByRole('button', { name: 'Salvato' })).toBeVisible();
	await expect(owner(above)).toHaveValue('Lea');

	// A colleague says meanwhile how it stands and who sees to it: refused once, in words; how it stands is theirs all along.
	await post(theatre.anna, path, { id: String(first.saved), owner: 'Zoe', state: 'running' });
	await above.getByRole('button', { name: 'Salva' }).click();
	await expect(page.getByRole('alert')).toContainText('Chi se ne occupa');
	await expect(owner(above)).toHaveValue('Lea');
	await expect(above.getByRole('combobox')).toHaveValue('running');
	await expect(above.getByRole('button', { name: 'Salva' })).not.toHaveAttribute('aria-busy', 'true');
	await above.getByRole('button', { name: 'Salva' }).click();
	await expect(above.getByRole('button', { name: 'Salvato' })).toBeVisible();

	// In the dialog too: what was not touched here is as the colleague left it.
	await above.getByRole('button', { name: 'Cambia' }).click();
	const dialog = page.getByRole('dialog');
	await post(theatre.anna, path, { id: String(first.saved), contact: 'Carla', subject: 'visite' });
	await dialog.getByLabel('Per che cosa').fill('incontri');
	await dialog.getByRole('button', { name: 'Salva' }).click();
	await expect(dialog.getByRole('alert')).toBeVisible();
	await expect(dialog.getByLabel('Chi contattare')).toHaveValue('Carla');
	await expect(dialog.getByLabel('Per che cosa')).toHaveValue('incontri');
	const save = dialog.getByRole('button', { name: 'Salva' });
	// The page behind is read anew first.
	await expect(save).not.toHaveAttribute('aria-busy', 'true');
	await save.click();
	await expect(dialog).toHaveCount(0);
	await expect(above).toContainText('incontri');
	await expect(above).toContainText('Carla');
	await expect(above.getByRole('combobox')).toHaveValue('running');
});

test('who is ticked to lead stays ticked while a link for a colleague is made', async ({ browser }) => {
	const { session } = await theatre.meeting('Primo incontro', '2026-12-10', []);
	const { page } = await signedIn(
		theatre,
		browser,
		theatre.anna,
		'desk team',
		`/studio/sessions/${session}/team`
	);
	await awake(page);
	const anna = page.getByRole('checkbox', { name: 'Anna' });
	const ticked = await anna.isChecked();
	await anna.setChecked(!ticked);
	await page.getByRole('button', { name: 'Invita' }).click();
	await expect(page.getByRole('button', { name: 'Copia' })).toBeVisible();
	await expect(anna).toBeChecked({ checked: !ticked });
});
