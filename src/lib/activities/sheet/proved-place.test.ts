import { expect, it } from 'vitest';
import type { ActivityContext, Inherited } from '$lib/core/agenda/activity-definition';
import type { PersonId } from '$lib/core/kernel/ids';
import { sampleRun } from '$lib/core/session/sample-session';
import type { Participant, SessionState } from '$lib/core/session/state';
import { blankField, ordinarySheet, type SheetConfig } from './config';
import { sheet } from './definition';
import { answersOf, sheetLeaves } from './earlier';
import { own, report } from './report';
import { shownToEveryone, shownToFacilitators, shownToPerson } from './shown';
import { SHEET_BEGIN, type SheetState } from './state';

const SECRET = 'canarino';
const session = sampleRun(sheet, ordinarySheet('it'), 'it', () => sheet).state;
const ada = Object.keys(session.people)[0] as PersonId;
const config: SheetConfig = {
	...ordinarySheet('it'),
	...{ fields: [blankField('t', 'text', 'Testo')], audiences: ['facilitators', 'plenary'], series: 'serie' }
};
const before = { series: 'serie', people: { [ada]: { t: { form: 'text', text: SECRET } } } };
const earlier: Inherited = {
	...{
		sessionId: 's',
		sessionTitle: 'Prima',
		date: '2026-11-01',
		activityId: 'a',
		kind: 'sheet',
		title: 'A'
	},
	legacy: { texts: [], own: before }
};
const at = (more: Partial<Participant> = {}): ActivityContext<SheetConfig> => ({
	session: {
		...session,
		people: { ...session.people, [ada]: { ...session.people[ada]!, ...more } }
	} as SessionState,
	...{ item: session.agenda[0]!, config, step: null, round: null, groupOf: () => null, inherited: [earlier] }
});
/** Whoever has Ada's place lets everybody read what stands on the sheet. */
const sharing: SheetState = {
	...SHEET_BEGIN,
	sheets: { [ada]: { fields: {}, shares: { t: ['facilitators', 'plenary'] }, counted: true, done: false } }
} as SheetState;
const leaving = (context: ActivityContext<SheetConfig>) => {
	const input = {
		state: sharing,
		context,
		language: 'it',
		pages: [],
		groupName: String,
		personName: String
	} as const;
	return JSON.stringify([
		shownToPerson(sharing, context, ada),
		shownToEveryone(sharing, context),
		shownToFacilitators(sharing, context),
		report({ ...input, audience: 'facilitators' }),
		own({ ...input, person: ada }),
		sheetLeaves(sharing, context).texts
	]);
};

it('S19 by the name alone nothing of earlier sheets is shown, shared or counted', () => {
	expect(leaving(at())).not.toContain(SECRET);
	expect(answersOf(sharing, at(), ada)).toEqual({});
	expect(shownToPerson(sharing, at(), ada)).toMatchObject({ answers: {}, earlier: null, shut: true });
});

it('S19 who is known to be that person finds it, and it is passed on all the same', () => {
	for (const known of [{ proved: true }, { vouched: true }]) {
		expect(leaving(at(known))).toContain(SECRET);
		expect(shownToPerson(sharing, at(known), ada)).toMatchObject({ shut: false });
	}
	expect(JSON.stringify(sheetLeaves(sharing, at()).own)).toContain(SECRET);
});
