import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { resourceMapTemplates } from '../../src/lib/activities/resource-map/templates';
import { closeMeeting, next, part, sendIntoGroups } from './support/desk';
import { method } from './support/method';
import type { Onlooker } from './support/onlooker';
import { addOrganisation, addPerson, pageOf, signedIn } from './support/programme';
import { beforeItWakes, PHONE, Theatre, type Invited, type Meeting } from './support/theatre';

// The two half days on the map of resources: collected by link on a phone, prepared in the studio, read in groups of different
// organisations, agreed upon; and on the second half day taken up again.
let theatre: Theatre;

test.beforeAll(async () => {
	theatre = await Theatre.build('Reti che accompagnano');
	const ids = new Map<string, string>();
	for (const [name, territory] of Object.entries(TERRITORIES))
		ids.set(name, await addOrganisation(theatre, name, { territory }));
	for (const { name, organisation, attendance } of PEOPLE)
		await addPerson(theatre, name, ids.get(organisation ?? '')!, { attendance });
});

test.afterAll(async () => {
	await theatre?.close();
});

const TERRITORIES = { 'Cooperativa Luce': 'Torino', 'Associazione Mare': 'Asti', 'Casa Ponte': 'Torino' };
const PEOPLE: readonly (Invited & { readonly organisation: string })[] = [
	{ name: 'Amina Conti', organisation: 'Cooperativa Luce', attendance: 'room' },
	{ name: 'Bruno Riva', organisation: 'Cooperativa Luce', attendance: 'online' },
	{ name: 'Chen Wu', organisation: 'Associazione Mare', attendance: 'room' },
	{ name: 'Daniel Okoro', organisation: 'Casa Ponte', attendance: 'room' }
];
const SHAPE = { areas: ['training', 'work'], shape: { kind: 'groups', groups: 2 } };
const QUESTION = 'Serve la residenza?';
const GAP = 'Un corso serale di italiano';

async function write({ page }: Onlooker, entry: Record<string, string>, area: string): Promise<void> {
	for (const [label, text] of Object.entries(entry)) await page.getByLabel(label).fill(text);
	await page.getByRole('radio', { name: area }).check({ force: true });
	// In person and for one person at a time is what most services are.
	for (const way of ['In presenza', 'Individuale'])
		await expect(page.getByRole('switch', { name: way })).toBeChecked();
	await expect(page.getByText(/salvato/i).first()).toBeVisible();
}

async function open(
	browser: Parameters<Theatre['console']>[0],
	meeting: Meeting
): Promise<{ desk: Onlooker; stage: Onlooker; phones: Onlooker[] }> {
	const desk = await theatre.console(browser, meeting);
	const stage = await theatre.stage(browser, meeting);
	const phones: Onlooker[] = [];
	for (const person of PEOPLE) phones.push(await theatre.join(browser, meeting, person));
	return { desk, stage, phones };
}

test('two half days on the map: collected by link, read in groups, agreed upon, taken up again', async ({
	browser
}) => {
	test.setTimeout(420_000);
	const studio = await signedIn(theatre, browser, theatre.anna, 'studio', pageOf(theatre, '/map/collect'));
	const row = (organisation: string) => studio.page.getByRole('listitem').filter({ hasText: organisation });
	const linkOf = async (organisation: string) => {
		await row(organisation).getByRole('button', { name: 'Mostra il messaggio' }).click();
		const message = await row(organisation).getByRole('textbox').inputValue();
		return /\/map\/[\w-]{43}/.exec(message)![0];
	};

	await test.step('an organisation fills its entries in by its link, leaves, comes back and hands in', async () => {
		await studio.page.getByRole('button', { name: 'Crea i collegamenti' }).click();
		await expect(row('Cooperativa Luce')).toContainText('Non ha ancora scritto');
		const link = await linkOf('Cooperativa Luce');
		const phone = await theatre.open(browser, 'Luce', link, PHONE);
		await phone.isAccessible('collecting, empty');
		await phone.page.getByRole('button', { name: 'Aggiungi il primo servizio' }).click();
		await phone.page.getByLabel('Nome del servizio').fill('Sportello di ascolto');
		await expect(phone.page.getByText(/salvato/i).first()).toBeVisible();
		await phone.page.close();

		const again = await theatre.open(browser, 'Luce', link, PHONE);
		await expect(again.page.getByText('Da completare')).toBeVisible();
		await again.page.getByRole('button', { name: 'Consegna', exact: true }).click();
		await expect(again.page.getByRole('alert')).toBeVisible();
		await again.page.getByRole('button', { name: /Sportello di ascolto/ }).click();
		await write(
			again,
			{ 'Breve descrizione': 'Colloqui per orientarsi', Contatto: 'Irene, 011 123' },
			'Formazione'
		);
		await again.isAccessible('an entry');
		await again.page.getByRole('button', { name: 'Fatto, torna all’elenco' }).click();
		await expect(again.page.getByText('Bozza')).toBeVisible();
		await again.page.getByLabel('Chi consegna').fill('Irene');
		await again.page.getByRole('button', { name: 'Consegna', exact: true }).click();
		await expect(again.page.getByText(/Consegnato il .* da Irene/)).toBeVisible();
		await again.page.getByRole('button', { name: 'Consegna', exact: true }).click();
		await expect(again.page.getByText('Avevi già consegnato')).toBeVisible();
		await again.isAccessible('handed in');

		const other = await theatre.open(browser, 'Mare', await linkOf('Associazione Mare'), PHONE);
		await beforeItWakes(other.page, () =>
			other.page.getByRole('button', { name: 'Aggiungi il primo servizio' }).click()
		);
		await write(
			other,
			{ 'Nome del servizio': 'Bottega del lavoro', 'Breve descrizione': 'Tirocini', Contatto: 'Olga' },
			'Lavoro'
		);
		await other.page.getByRole('button', { name: 'Fatto, torna all’elenco' }).click();
		await other.page.getByRole('button', { name: 'Consegna', exact: true }).click();
		await expect(other.page.getByText(/Consegnato il/)).toBeVisible();
	});

	await test.step('facilitators see who is missing and put the rest on the map', async () => {
		await studio.page.reload();
		await expect(studio.page.getByText('Enti che hanno consegnato: 2 su 3')).toBeVisible();
		await expect(row('Casa Ponte')).toContainText('Non ha ancora scritto');
		await expect(row('Cooperativa Luce')).toContainText('da Irene');
		await studio.isAccessible('collection');
		await studio.page.goto(theatre.product.origin + pageOf(theatre, '/map'));
		await studio.page.getByRole('button', { name: 'Metti tutto sulla mappa' }).click();
		await expect(studio.page.getByRole('button', { name: 'Metti tutto sulla mappa' })).toBeHidden();
		await expect(studio.page.getByText('Bottega del lavoro').first()).toBeVisible();
		await studio.isAccessible('map');
		await studio.page.goto(theatre.product.origin + pageOf(theatre, '/map/catalogue'));
		await expect(studio.page.getByText('Sportello di ascolto').first()).toBeVisible();
		await studio.isAccessible('catalogue');
	});

	await test.step('first half day: overview, groups of different organisations, an agreement and a gap', async () => {
		const agenda = [method('resource-map', resourceMapTemplates, 'first-half-day', SHAPE)];
		const meeting = await theatre.meeting('La mappa, prima mezza giornata', '2026-05-06', agenda);
		const { desk, stage, phones } = await open(browser, meeting);
		await next(desk.page);
		await expect(stage.page.getByText('2 voci')).toBeVisible();
		await stage.isAccessible('overview');
		await phones[0]!.isAccessible('looking at the stage');
		await desk.page.getByRole('button', { name: 'Forma i gruppi' }).click();
		await desk.page.getByRole('button', { name: 'Proponi i gruppi' }).click();
		await sendIntoGroups(desk.page);

		const inArea = async (area: string) => {
			const there: Onlooker[] = [];
			for (const phone of phones) {
				await expect(phone.page.getByText(/La vostra area:/)).toBeVisible();
				if (await phone.page.getByText(`La vostra area: ${area}`).isVisible()) there.push(phone);
			}
			return there;
		};
		const training = await inArea('Formazione');
		const work = await inArea('Lavoro');
		const organisations = (of: readonly Onlooker[]) =>
			of.map(({ name }) => PEOPLE.find((person) => person.name === name)!.organisation);
		for (const group of [training, work]) {
			expect(group).toHaveLength(2);
			expect(new Set(organisations(group)).size).toBe(2);
		}

		const [reader] = training as [Onlooker];
		await reader.page.getByText('Sportello di ascolto').click();
		await reader.isAccessible('an entry up close');
		await reader.page.getByRole('button', { name: 'Non è chiaro' }).click();
		await reader.page.getByLabel('Che cosa non è chiaro?').fill(QUESTION);
		await reader.page.getByRole('button', { name: 'Segna', exact: true }).click();
		await expect(desk.page.getByText(QUESTION)).toBeVisible();

		await reader.page.getByRole('button', { name: 'Accordiamoci su questo' }).click();
		const sheet = reader.page.getByRole('dialog');
		await sheet.getByLabel('Chi contattare').fill('Irene, il martedì');
		await sheet.getByLabel('Da quando').fill('2026-06-01');
		await reader.isAccessible('writing an agreement');
		await sheet.getByRole('button', { name: 'Scrivi l’accordo' }).click();
		await expect(reader.page.getByText('Accordi (1)')).toBeVisible();
		await expect(stage.page.getByText('1 accordo')).toBeVisible();

		const [finder] = work as [Onlooker];
		await expect(finder.page.getByText('Bottega del lavoro')).toBeVisible();
		await expect(finder.page.getByText('Sportello di ascolto')).toBeHidden();
		await finder.page.getByRole('button', { name: /^Manca \(/ }).click();
		await finder.page.getByRole('button', { name: 'Che cosa manca?' }).click();
		await finder.page.getByRole('dialog').getByLabel('Che cosa manca').fill(GAP);
		await finder.page.getByRole('dialog').getByLabel('Dove').fill('Asti');
		await finder.page.getByRole('button', { name: 'Segna che manca' }).click();
		await expect(finder.page.getByText('Manca (1)')).toBeVisible();
		await expect(stage.page.getByText('+1 mancanza')).toBeVisible();
		await finder.isAccessible('a gap');
		await stage.isAccessible('filling');
		await desk.isAccessible('console of the map');

		await next(desk.page);
		await desk.page.getByRole('button', { name: 'Le mancanze', exact: true }).click();
		await expect(stage.page.getByText(GAP)).toBeVisible();
		await stage.isAccessible('gaps');
		await closeMeeting(desk.page);
		for (const { page } of [desk, stage, ...phones]) await page.close();
	});

	await test.step('second half day: what was agreed comes back; one confirmed, one closed', async () => {
		const agenda = [method('resource-map', resourceMapTemplates, 'second-half-day', SHAPE)];
		const meeting = await theatre.meeting('La mappa, seconda mezza giornata', '2026-06-10', agenda);
		const { desk, stage, phones } = await open(browser, meeting);
		await next(desk.page);
		// A thread is between two organisations: their people are asked, the others look on.
		const asked = phones[0]!;
		await expect(asked.page.getByText('Questi accordi riguardano il tuo ente.')).toBeVisible();
		for (const { page } of phones) {
			await expect(page.getByText('del 6/5/2026').first()).toBeVisible();
			await expect(page.getByText(GAP)).toBeVisible();
		}
		await asked.isAccessible('what was agreed');
		await asked.page.getByRole('button', { name: 'È confermato' }).click();
		for (const { page } of [asked, desk]) await expect(page.getByText('Confermato').first()).toBeVisible();
		await part(desk.page, 'Adesso');
		const gap = desk.page.getByRole('article').filter({ hasText: GAP });
		await gap.getByRole('button', { name: 'Non la cerchiamo più' }).click();
		await expect(gap.getByText('Chiusa')).toBeVisible();
		await desk.page.getByRole('button', { name: 'I fili tra gli enti' }).click();
		await expect(stage.page.getByText('Cooperativa Luce').first()).toBeVisible();
		await stage.isAccessible('threads');
		await desk.isAccessible('console, second half day');
		await closeMeeting(desk.page);
		for (const { page } of [desk, stage, ...phones]) await page.close();
	});

	await test.step('the studio shows how they stand, and the map leaves as a workbook', async () => {
		const { page } = studio;
		await page.goto(theatre.product.origin + pageOf(theatre, '/map/ties'));
		await expect(page.getByRole('combobox', { name: 'A che punto è' }).first()).toHaveValue('agreed');
		await expect(page.getByText(GAP)).toBeVisible();
		await expect(page.getByRole('combobox', { name: 'A che punto è' }).last()).toHaveValue('closed');
		await studio.isAccessible('agreements and gaps');
		const file = await page.request.get(theatre.product.origin + pageOf(theatre, '/map/export/map.xlsx'));
		const book = new ExcelJS.Workbook();
		await book.xlsx.load((await file.body()).buffer as ArrayBuffer);
		const rows = book.worksheets[0]!.getSheetValues()
			.slice(1)
			.map((one) => (one as unknown[]).slice(1));
		expect(rows).toHaveLength(3);
		expect(rows[0]).toContain('Nome del servizio');
		const names = rows.slice(1).map((cells) => cells[rows[0]!.indexOf('Nome del servizio')]);
		expect(names.sort()).toEqual(['Bottega del lavoro', 'Sportello di ascolto']);
		expect(JSON.stringify(rows)).toContain('Irene, 011 123');
	});
});
