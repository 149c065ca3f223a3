import { expect, test, type Page } from '@playwright/test';
import { closeMeeting, next, part, sendIntoGroups } from './support/desk';
import { onlyReached, type Onlooker } from './support/onlooker';
import { Theatre } from './support/theatre';
import { AGENDA, PEOPLE } from './support/triad';

// The role play in triads in real browsers: one facilitator with a console on a phone, a projector, six phones of which one is
// online. A script reaches its player, a grid those it is about; and nobody else, by no way.
let theatre: Theatre;

test.beforeAll(async () => {
	theatre = await Theatre.build('Percorso di case manager');
	await theatre.enrol(PEOPLE);
});

test.afterAll(async () => {
	await theatre?.close();
});

const PARTS = ['Beneficiaria', 'Case manager', 'Chi osserva'] as const;
type Part = (typeof PARTS)[number];

/** Words that stand only in the script of a part. */
const SCRIPT = {
	Beneficiaria: 'mandi dei soldi a tua sorella',
	'Case manager': 'Venerdì si chiudono le iscrizioni'
} as const;
/** Words that stand only in the grid. */
const GRID = 'Lascia un silenzio senza riempirlo';

interface Player {
	readonly phone: Onlooker;
	readonly part: Part;
	readonly group: string;
}

async function playerOf(phone: Onlooker): Promise<Player> {
	const { page } = phone;
	const card = page.locator('section:has(> p:text("La tua parte")) > h2');
	await expect(card).toBeVisible();
	const own = (await card.innerText()) as Part;
	return { phone, part: own, group: await page.locator('#own-group').innerText() };
}

const mark = (page: Page, point: string) => page.getByRole('listitem').filter({ hasText: point });
const point = (phone: Onlooker, text: string) => mark(phone.page, text).getByRole('button').first();

async function reflect({ page }: Onlooker, text: string): Promise<void> {
	await page.getByLabel('Che cosa hai vissuto? Che cosa ti ha sorpreso?').fill(text);
	await expect(page.getByText(/salvato/i).first()).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Solo io' })).toBeAttached();
}

test('a role play in triads, from the scripts to the debrief by function', async ({ browser }) => {
	test.setTimeout(420_000);
	const meeting = await theatre.meeting('La triade', '2026-05-06', AGENDA);
	const desk = await theatre.console(browser, meeting);
	const stage = await theatre.stage(browser, meeting);
	const phones: Onlooker[] = [];
	for (const person of PEOPLE) phones.push(await theatre.join(browser, meeting, person));
	const all = [desk, stage, ...phones];

	await test.step('the scene is told to everybody, the scripts to nobody', async () => {
		await next(desk.page);
		for (const { page } of [stage, ...phones])
			await expect(page.getByText('Un martedì mattina, allo sportello').first()).toBeVisible();
		for (const words of [...Object.values(SCRIPT), GRID]) await onlyReached(words, [], [stage, ...phones]);
		for (const view of [phones[0]!, stage, desk]) await view.isAccessible('the scene');
	});

	const players: Player[] = [];
	const who = (of: Part, group?: string) =>
		players.filter((one) => one.part === of && (!group || one.group === group)).map(({ phone }) => phone);

	await test.step('each gets their own part and nobody else’s', async () => {
		await desk.page.getByRole('button', { name: 'Forma i gruppi' }).click();
		await desk.page.getByRole('button', { name: 'Proponi i gruppi' }).click();
		await sendIntoGroups(desk.page);
		for (const phone of phones) players.push(await playerOf(phone));
		for (const one of PARTS) expect(who(one)).toHaveLength(2);
		for (const one of ['Beneficiaria', 'Case manager'] as const)
			await onlyReached(SCRIPT[one], who(one), [stage, ...phones]);
		await onlyReached(GRID, who('Chi osserva'), [stage, ...phones]);
		for (const one of PARTS) await who(one)[0]!.isAccessible(`getting ready: ${one}`);
		for (const view of [stage, desk]) await view.isAccessible('getting ready');
	});

	const daniel = players.find(({ phone }) => phone.name === 'Daniel Okoro')!;
	const near = players.find(({ group }) => group !== daniel.group)!.group;
	const [observer] = who('Chi osserva', daniel.group) as [Onlooker];
	const [asked] = who('Beneficiaria', daniel.group) as [Onlooker];
	const [asking] = who('Case manager', daniel.group) as [Onlooker];
	const [successor] = who('Chi osserva', near) as [Onlooker];
	const [leaver] = who('Case manager', near) as [Onlooker];
	const [partner] = who('Beneficiaria', near) as [Onlooker];

	await test.step('the scene: time runs, one tap is one mark, and marks are their observer’s', async () => {
		await next(desk.page);
		for (const { page } of [stage, observer, asked])
			await expect(page.getByRole('img', { name: /(19|20):\d\d/ }).first()).toBeVisible();
		await point(observer, 'Domande aperte').click();
		await point(observer, 'Domande aperte').click();
		await point(observer, 'Una frase che ha aperto').click();
		await observer.page.getByLabel(/La frase, al minuto/).fill('Che cosa ti riusciva bene?');
		await observer.page.getByLabel('Note').fill('Si è seduta di fianco, non davanti');
		await expect(observer.page.getByText('3 segni')).toBeVisible();
		await expect(desk.page.getByText('3 segni')).toBeVisible();
		// Both the sentence and the note.
		await expect(observer.page.getByText(/salvato/i).nth(1)).toBeVisible();
		await observer.isAccessible('marking');
		await observer.page.reload();
		await expect(observer.page.getByText('3 segni')).toBeVisible();
		await expect(observer.page.getByLabel('Note')).toHaveValue('Si è seduta di fianco, non davanti');
		for (const words of ['Che cosa ti riusciva bene?', 'Si è seduta di fianco'])
			await onlyReached(words, [observer], all);
		for (const view of [asked, daniel.phone, stage, desk]) await view.isAccessible('the scene is on');
	});

	await test.step('somebody leaves in the middle, and their part is taken over', async () => {
		await part(desk.page, 'Persone');
		await desk.page.getByRole('button', { name: new RegExp(leaver.name) }).click();
		await desk.page.getByRole('menuitem', { name: 'È andata/o via' }).click();
		await part(desk.page, 'Adesso');
		await onlyReached(SCRIPT['Case manager'], [asking, leaver], [stage, ...phones]);
		await successor.page.getByRole('button', { name: 'La prendo io' }).click();
		await expect(successor.page.getByRole('heading', { name: 'Case manager' }).first()).toBeVisible();
		await onlyReached(SCRIPT['Case manager'], [asking, leaver, successor], [stage, ...phones]);
		await onlyReached(SCRIPT.Beneficiaria, [asked, partner], [stage, ...phones]);
		await expect(desk.page.getByText(/In questo gruppo nessuno osserva/)).toBeVisible();
		await successor.isAccessible('a part taken over');
	});

	const here = phones.filter((phone) => phone !== leaver);

	await test.step('sharing: the grid opens first to those it is about', async () => {
		await next(desk.page);
		for (const { page } of [asked, asking]) {
			await expect(page.getByRole('heading', { name: 'La griglia sulla tua scena' })).toBeVisible();
			await expect(page.getByText('Che cosa ti riusciva bene?')).toBeVisible();
		}
		await onlyReached('Si è seduta di fianco', [observer, asked, asking], all);
		// A group without an observer has a grid without marks, and is told so.
		await expect(partner.page.getByText(/Nessun segno e nessuna nota/)).toBeVisible();

		await reflect(asked, 'Mi sono sentita ascoltata');
		await reflect(asking, 'Avevo fretta, e si vedeva');
		await onlyReached('Mi sono sentita ascoltata', [asked], all);
		await onlyReached('Avevo fretta', [asking], all);
		await asked.page.getByRole('radio', { name: 'Il mio gruppo e chi facilita' }).check({ force: true });
		await expect(observer.page.getByText('Mi sono sentita ascoltata')).toBeVisible();
		await onlyReached('Mi sono sentita ascoltata', [desk, asked, asking, observer], all);

		await asked.page.getByRole('switch', { name: /Aprila al gruppo/ }).click();
		await expect(asked.page.getByText(/1 di 2/).first()).toBeVisible();
		await onlyReached('Si è seduta di fianco', [observer, asked, asking], all);
		await asking.page.getByRole('switch', { name: /Aprila al gruppo/ }).click();
		await expect(asking.page.getByText(/Aperta: la vedono il gruppo/)).toBeVisible();
		await onlyReached('Si è seduta di fianco', [desk, observer, asked, asking], all);
		for (const view of [asked, observer, partner, stage, desk]) await view.isAccessible('sharing');
	});

	await test.step('plenary: what is brought to all has a function and no name', async () => {
		await next(desk.page);
		await asking.page.getByRole('radio', { name: 'Tutti, in plenaria' }).check({ force: true });
		await expect(stage.page.getByText('Avevo fretta, e si vedeva')).toBeVisible();
		await onlyReached('Avevo fretta', [desk, stage, ...here], [desk, stage, ...here]);
		await onlyReached('Mi sono sentita ascoltata', [desk, asked, asking, observer], all);
		await onlyReached(
			new RegExp(`${asking.name}[^}]{0,80}Avevo fretta|Avevo fretta[^}]{0,80}${asking.name}`),
			[],
			[stage, ...phones.filter((one) => ![asked, asking, observer].includes(one))]
		);
		await observer.page.getByRole('button', { name: 'Porta qualcosa in bacheca' }).click();
		await observer.page.getByLabel('Che cosa porti').fill('Il silenzio ha fatto la domanda');
		await observer.page.getByRole('radio', { name: 'Insolito o scoperto' }).check({ force: true });
		await observer.isAccessible('something for the board');
		await observer.page.getByRole('button', { name: 'Porta in bacheca' }).click();
		await expect(observer.page.getByText('Il silenzio ha fatto la domanda').first()).toBeVisible();
		for (const view of [asked, stage, desk]) await view.isAccessible('plenary');
	});

	await test.step('debrief in four columns, by function', async () => {
		await next(desk.page);
		// The radio itself: the words also stand on the stage that an online phone shows.
		await asked.page.getByRole('radio', { name: 'Come mi sentivo' }).check({ force: true });
		await asked.page.getByRole('textbox').first().fill('Il cuore in gola, poi no');
		await asked.page.getByRole('button', { name: 'Metti il cartellino' }).click();
		await expect(asked.page.getByText('per ora coperto').first()).toBeVisible();
		// From the board as well one brings something by the part one had, out of what one keeps of the role play.
		await asking.page.getByRole('button', { name: 'Le tue cose' }).click();
		const things = asking.page.getByRole('dialog');
		await things.locator('summary').first().click();
		await expect(things.getByRole('switch', { name: /Aprila al gruppo/ })).toBeChecked();
		await things.getByRole('button', { name: 'Porta qualcosa in bacheca' }).click();
		await things.getByLabel('Che cosa porti').fill('La fretta chiude le porte');
		await things.getByRole('radio', { name: 'Come mi sentivo' }).check({ force: true });
		await things.getByRole('button', { name: 'Porta in bacheca' }).click();
		await expect(things.getByText('La fretta chiude le porte').first()).toBeVisible();
		await asking.isAccessible('what one keeps of the role play');
		await asking.page.keyboard.press('Escape');
		await desk.page.getByRole('button', { name: /^Scopri/ }).click();
		for (const { page } of [stage, ...here]) {
			await expect(page.getByText('Il silenzio ha fatto la domanda').first()).toBeVisible();
			await expect(page.getByText(/nella parte di: Chi osserva/i).first()).toBeVisible();
			await expect(page.getByText('Il cuore in gola, poi no').first()).toBeVisible();
			await expect(page.getByText('La fretta chiude le porte').first()).toBeVisible();
			await expect(page.getByText(/nella parte di: Case manager/i).first()).toBeVisible();
		}
		for (const view of [asked, stage, desk]) await view.isAccessible('debrief');
	});

	await test.step('closing: each gets back what is theirs; the report says who played what', async () => {
		await closeMeeting(desk.page);
		const own = (phone: Onlooker) => phone.page.getByRole('region', { name: 'Per te' });
		await expect(own(asked)).toContainText('Mi sono sentita ascoltata');
		await expect(own(observer)).toContainText('Si è seduta di fianco');
		await asked.isAccessible('farewell');
		const address = `${theatre.product.origin}/reports/${meeting.session}`;
		await desk.page.goto(address);
		for (const words of ['Case manager', 'Avevo fretta, e si vedeva', 'Si è seduta di fianco'])
			await expect(desk.page.getByText(words).first()).toBeVisible();
		await desk.isAccessible('report');
		await partner.page.goto(address);
		await expect(partner.page.getByText('Avevo fretta, e si vedeva').first()).toBeVisible();
		await partner.isAccessible('report on a phone');
		// From the first minute to the report.
		await onlyReached('Si è seduta di fianco', [desk, observer, asked, asking], all);
		await onlyReached(SCRIPT['Case manager'], [asking, leaver, successor], [stage, ...phones]);
		await onlyReached(SCRIPT.Beneficiaria, [asked, partner], [stage, ...phones]);
	});
});
