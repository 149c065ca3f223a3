import { SimulatedBrowser } from '../../../scripts/simulated/browser.js';
import { freshId, Presence } from '../../../scripts/simulated/presence.js';
import { resourceMapTemplates } from '../../../src/lib/activities/resource-map/templates';
import { smallGroupsTemplates } from '../../../src/lib/activities/small-groups/templates';
import { method } from './method';
import { addOrganisation, addPerson, ownLink, pageOf, post } from './programme';
import type { Theatre } from './theatre';

/** People of three organisations; Bruno Riva is in everything, and did not consent to be named. */
export const CONSENTING = ['Amina Conti', 'Chen Wu', 'Daniel Okoro'] as const;
export const UNNAMED = 'Bruno Riva';
const PLACES = new Map([
	['Amina Conti', 'Cooperativa Luce'],
	[UNNAMED, 'Associazione Mare'],
	['Chen Wu', 'Associazione Mare'],
	['Daniel Okoro', 'Casa Ponte']
]);

export const AIMS = 'Che nessuno debba ricominciare da capo a ogni porta.';
export const PHASES = ['Conoscersi', 'Costruire la mappa'];
export const FIRST = 'Primo incontro di rete';
export const SYNTHESIS = 'Inviare una persona è affidarla, non spostarla';
export const AGREEMENT = 'colloqui di orientamento';

/** What a path leaves behind by its closing meeting, done by the product's own forms, sockets and pages: the roster's links. */
export async function livePath(theatre: Theatre): Promise<ReadonlyMap<string, string>> {
	const { anna } = theatre;
	const phases = PHASES.map((title, index) => ({
		id: '',
		title,
		startsOn: ['2025-01-07', '2025-09-01'][index],
		endsOn: ['2025-08-31', '2026-12-31'][index]
	}));
	await post(anna, pageOf(theatre, '/settings?/plan'), {
		...{ title: 'Reti che accompagnano', aims: AIMS, language: 'it' },
		...{ startsOn: '2025-01-07', endsOn: '2026-12-31', phases: JSON.stringify(phases) }
	});
	const organisations = new Map<string, string>();
	for (const name of new Set(PLACES.values()))
		organisations.set(name, await addOrganisation(theatre, name, { territory: 'Torino' }));
	const links = new Map<string, string>();
	for (const [name, organisation] of PLACES) {
		const consent: Record<string, string> = name === UNNAMED ? {} : { consent: 'on' };
		const person = await addPerson(theatre, name, organisations.get(organisation)!, consent);
		links.set(name, await ownLink(theatre, person));
	}
	await post(anna, pageOf(theatre, '/map/entries/new?/save'), {
		...{ leadOrganisation: 'Cooperativa Luce', territory: 'Torino', area: 'training', name: 'Sportello' },
		...{ status: 'running', description: 'Colloqui', contact: 'Irene', inPerson: 'on', individual: 'on' }
	});
	await post(anna, pageOf(theatre, '/map?/publishAll'), {});
	await holdFirstMeeting(theatre, links);
	return links;
}

async function holdFirstMeeting(theatre: Theatre, links: ReadonlyMap<string, string>): Promise<void> {
	const [groups, map] = [freshId(), freshId()];
	const { session } = await theatre.meeting(FIRST, '2025-03-11', []);
	const desk = new Presence(theatre.anna, session, 'facilitator');
	const phones: Presence[] = [];
	const send = async (type: string, payload: unknown) => {
		const answer = await desk.send(type, payload);
		if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
	};
	await desk.until((one) => one.layer('facilitator'));
	const agenda = [
		{ activityId: groups, at: 0, ...method('small-groups', smallGroupsTemplates, 'on-the-map') },
		{ activityId: map, at: 1, ...method('resource-map', resourceMapTemplates, 'first-half-day') }
	];
	for (const item of agenda) await send('agenda.insert', item);
	for (const link of links.values()) {
		const phone = new SimulatedBrowser(theatre.product.origin);
		await phone.submit(link, {});
		await post(phone, '/me?/enter', { session });
		const presence = new Presence(phone, session, 'participant');
		await presence.until((one) => one.layer('person'));
		phones.push(presence);
	}
	await send('step.enter', { activityId: groups, step: 0, expect: null });
	const wish = { online: 'ignore', apart: [], together: [], keep: [], seed: 1 };
	await send('round.propose', { activityId: groups, shape: { kind: 'groups', groups: 2 }, ...wish });
	const proposed = (one: Presence) =>
		one.layer('facilitator').rounds.find(({ status }: { status: string }) => status === 'proposed');
	const round = await desk.until(proposed);
	await send('round.deal', { roundId: round.id });
	await send('step.enter', { activityId: groups, step: 1, expect: { activityId: groups, step: 0 } });
	const [writer] = phones as [Presence];
	const page = await writer.until((one) =>
		one.layer('group')?.pages.find(({ right }: { right: string }) => right === 'write')
	);
	await writer.addPoint(page.id, SYNTHESIS);
	// What groups wrote is everybody's, and is left to later meetings, once they have reported it.
	await send('step.enter', { activityId: groups, step: 2, expect: { activityId: groups, step: 1 } });
	await hasArrived(phones.at(-1)!, page.id);
	await send('step.enter', { activityId: map, step: 0, expect: { activityId: groups, step: 2 } });
	const made = await desk.act(map, {
		...{ type: 'agreement.make', entry: null, from: 'Associazione Mare', to: 'Cooperativa Luce' },
		...{ subject: AGREEMENT, contact: 'Irene', startsOn: '2025-04-01', owner: '' }
	} as { type: string });
	if (!made.ok) throw new Error(JSON.stringify(made));
	await send('session.close', { expect: { activityId: map, step: 0 } });
	for (const one of [desk, ...phones]) one.leave();
}

/** Once somebody else reads a point on a page, the server has it. */
function hasArrived(reader: Presence, pageId: string): Promise<void> {
	const points = reader.page(pageId).doc.getMap('points');
	return new Promise((resolve) => {
		const look = () => void (points.size > 0 && resolve());
		points.observe(look);
		look();
	});
}
