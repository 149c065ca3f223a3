import { ROLES, type Cast, type Role } from './cast';

/** Who may post what. A field's `{name}` stands for an id of the cast's. */
export interface Post {
	readonly may: readonly Role[];
	readonly fields?: Readonly<Record<string, string>>;
	readonly send?: 'json';
	/** Can be done once: whoever comes second finds nothing more to do. */
	readonly once?: true;
	/** Answers as if it had done something; that it has not is told by what stands there afterwards. */
	readonly silent?: true;
}

/** Fills a route's parameters and a field's names. */
export function fill(text: string, { places, ours, theirs, teamSession, individualSession }: Cast): string {
	const names: Record<string, string> = {
		...ours,
		...places,
		teamSession,
		individualSession,
		theirProgramme: theirs.programme,
		theirSession: theirs.session,
		entryOfOurs: ours.entry
	};
	return text
		.replaceAll(/\[(\w+)\]/g, (_, name: string) => places[name] ?? '')
		.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
}

const EVERYBODY: readonly Role[] = ROLES;
const ACCOUNTS: readonly Role[] = ['facilitator', 'unassigned', 'ofAnotherTeam', 'coordinator', 'stranger'];
const OWN: readonly Role[] = ['facilitator', 'unassigned', 'ofAnotherTeam'];
/** Assigned to the team whose session or people it is about. */
const ASSIGNED: readonly Role[] = ['facilitator'];
const NOBODY: readonly Role[] = [];

const own = (fields: Post['fields'] = {}): Post => ({ may: OWN, fields });
/** Answers everybody; as somebody without an account or a seat, so that those who have one keep it. */
const harmless = (fields: Post['fields'] = {}): Post => ({ may: EVERYBODY.toReversed(), fields, once: true });
const PROGRAMME = '/studio/programmes/[programme]';
const SERIES = {
	...{ title: 'Supervisione', organisations: '{luce}', count: '2', from: '2026-12-01', startsAt: '15:00' },
	...{ everyWeeks: '4', minutes: '90', mode: 'room' }
};
const SESSION = {
	...{ title: 'Un incontro', date: '2026-12-01', startsAt: '09:00', mode: 'room', language: 'it' },
	...{ programme: '{programme}', programmeTitle: '', from: '' }
};
const TEAM_SESSION = { ...SESSION, kind: 'team', organisation: '{luce}' };
const COPY = { session: '{teamSession}', as: 'session', title: 'Di nuovo', date: '2026-12-03' };
const MOVE = { date: '2026-12-02', startsAt: '10:00' };
const ENTRY = {
	...{ leadOrganisation: 'Luce', territory: 'Torino', area: 'work', name: 'Altro', status: 'running' },
	...{ inPerson: 'on', individual: 'on', description: 'Un ascolto', contact: 'Irene', revision: '1' }
};
const METHOD = { title: 'Un metodo nostro', purpose: '', materials: '', cautions: '' };
const NOTE = { session: '{teamSession}', revision: '0', emerged: 'Una nota', next: '', text: '' };
const PLAN = { title: 'Preso', language: 'it' };

/** Written out by hand, so that a slip in a guard is found. */
export const POSTS: Readonly<Record<string, Post>> = {
	// Whoever has the link; none of these has.
	'/hand-over/[secret]?/default': { may: NOBODY },
	'/invite/[secret]?/accept': { may: NOBODY },
	'/invite/[secret]?/create': {
		may: NOBODY,
		fields: { name: 'Eva', email: 'eva@plenaria.example', password: 'una-frase-lunga-1' }
	},
	'/setup/[secret]?/default': {
		may: NOBODY,
		fields: { name: 'Eva', email: 'eva@plenaria.example', password: 'una-frase-lunga-1' }
	},
	'/me/[secret]?/default': { may: NOBODY },
	'/map/[secret]?/handIn': { may: NOBODY },
	'/map/[secret]?/remove': { may: NOBODY, fields: { entry: '{entryOfOurs}' } },
	'POST /map/[secret]/entries': { may: NOBODY, send: 'json' },
	// Doors: whoever knocks is asked who they are.
	'/join/[code]?/default': { may: EVERYBODY },
	'/sign-in?/default': { may: EVERYBODY, fields: { email: 'nobody@plenaria.example', password: 'wrong' } },
	'POST /language': { may: EVERYBODY, fields: { language: 'it' } },
	'POST /studio/sign-out': harmless(),
	'/me?/forget': harmless(),
	'/room/[session]?/leave': harmless(),
	// A team's session is for its team.
	'/me?/enter': { may: NOBODY, fields: { session: '{teamSession}' } },
	'/room/[session]?/handOver': { may: ['participant', 'otherTeam'] },
	'/console/[session]?/handOver': own({ personId: '{present}' }),
	'/console/[session]?/invite': own(),
	'POST /stage/[session]/enter': { may: NOBODY, fields: { token: 'x'.repeat(43) } },
	'POST /files/[session]': own(),
	'/studio?/duplicate': { may: ASSIGNED, fields: COPY },
	'/studio/new?/default': { may: ACCOUNTS, fields: { ...SESSION, programme: 'new', programmeTitle: 'Mio' } },
	'/studio/programmes/new?/default': { may: ACCOUNTS, fields: PLAN },
	'/studio/methods/[key]?/use': own({ session: '{session}' }),
	'/studio/methods/[key]?/revise': own(METHOD),
	'/studio/methods/[key]?/remove': { ...own(), once: true },
	'/studio/sessions/[session]/people?/enrol': own(),
	// It runs, and its title is another: nobody means it here.
	'/studio/sessions/[session]/take-back?/cancel': own(),
	'/studio/sessions/[session]/take-back?/back': own({ title: 'Un altro titolo' }),
	'/studio/sessions/[session]/take-back?/delete': own(),
	'/studio/sessions/[session]/team?/invite': own(),
	'/studio/sessions/[session]/team?/leads': own({ leads: 'nobody' }),
	'POST /studio/sessions/[session]/methods': {
		...own({ ...METHOD, activityId: '{activity}' }),
		send: 'json'
	},
	[`${PROGRAMME}/map?/publishAll`]: own(),
	[`${PROGRAMME}/map/collect?/add`]: own({ name: 'Un altro ente', territory: '' }),
	[`${PROGRAMME}/map/collect?/links`]: own(),
	[`${PROGRAMME}/map/collect?/renew`]: own({ organisation: '{luce}' }),
	[`${PROGRAMME}/map/entries/[entry]?/publish`]: own({ on: 'yes' }),
	[`${PROGRAMME}/map/entries/[entry]?/remove`]: own(),
	[`${PROGRAMME}/map/entries/[entry]?/save`]: own(ENTRY),
	[`${PROGRAMME}/map/import?/preview`]: own(),
	[`${PROGRAMME}/map/import?/take`]: own(),
	[`${PROGRAMME}/map/ties?/agreement`]: own(),
	[`${PROGRAMME}/map/ties?/drop`]: own(),
	[`${PROGRAMME}/map/ties?/dropGuide`]: own({ id: 'none' }),
	[`${PROGRAMME}/map/ties?/gap`]: own(),
	[`${PROGRAMME}/map/ties?/guide`]: own({ title: 'Guida', link: 'https://example.org' }),
	// It has people: whoever may is refused for that.
	[`${PROGRAMME}/organisations?/delete`]: { may: ASSIGNED, fields: { id: '{luce}' } },
	[`${PROGRAMME}/organisations?/save`]: own({ id: '{mare}', name: 'Mare' }),
	[`${PROGRAMME}/organisations/import?/preview`]: own({ text: 'ente\nLuna' }),
	[`${PROGRAMME}/organisations/import?/take`]: own({ text: 'ente\nLuna' }),
	[`${PROGRAMME}/people?/link`]: own({ person: '{yuri}' }),
	[`${PROGRAMME}/people?/save`]: own({
		id: '{yuri}',
		name: 'Yuri',
		organisation: '{mare}',
		attendance: 'room'
	}),
	[`${PROGRAMME}/people/import?/preview`]: own({ text: 'nome\nLia' }),
	[`${PROGRAMME}/people/import?/take`]: own({ text: 'nome\nLia' }),
	[`${PROGRAMME}/results/choose?/away`]: own({ choice: 'none' }),
	[`${PROGRAMME}/results/choose?/product`]: own({ session: '{session}', heading: 'Sintesi', text: 'Parole' }),
	[`${PROGRAMME}/results/choose?/voice`]: own({ person: '{yuri}', text: 'Parole' }),
	// Coordinators receive results, in counts.
	[`POST ${PROGRAMME}/results/make`]: { may: [...OWN, 'coordinator'] },
	[`${PROGRAMME}/series?/preview`]: { may: ASSIGNED, fields: SERIES },
	[`${PROGRAMME}/series?/make`]: { may: ASSIGNED, fields: SERIES },
	[`${PROGRAMME}/sessions?/duplicate`]: { may: ASSIGNED, fields: COPY },
	[`${PROGRAMME}/sessions?/move`]: { may: ASSIGNED, fields: { session: '{teamSession}', ...MOVE } },
	[`${PROGRAMME}/sessions?/phase`]: { may: ASSIGNED, fields: { session: '{teamSession}', phase: '' } },
	[`${PROGRAMME}/settings?/calendar`]: own(),
	[`${PROGRAMME}/settings?/delete`]: own({ title: 'Un altro titolo' }),
	[`${PROGRAMME}/settings?/duplicate`]: own({ title: 'Di nuovo', startsOn: '' }),
	[`${PROGRAMME}/settings?/invite`]: own({ role: 'coordinator' }),
	// As it is already: everybody in these tables stays what they are.
	[`${PROGRAMME}/settings?/role`]: own({ user: '{cosimo}', role: 'coordinator' }),
	[`${PROGRAMME}/settings?/withdraw`]: { ...own({ invitation: '{invitation}' }), once: true },
	[`${PROGRAMME}/privacy?/retention`]: own({ months: '12' }),
	[`${PROGRAMME}/privacy?/erase`]: { ...own({ person: '{zoe}' }), once: true },
	// Another title than the programme's: nobody means it here.
	[`${PROGRAMME}/privacy?/end`]: own({ title: 'Un altro titolo' }),
	[`${PROGRAMME}/workbench?/save`]: { may: ASSIGNED, fields: NOTE },
	[`${PROGRAMME}/settings?/plan`]: own({ ...PLAN, title: 'Percorso' })
};

interface BackDoor {
	readonly what: string;
	readonly who: Role;
	readonly handler: string;
	readonly post: Post;
}

/** Through a programme of one's own, at what belongs to another. */
const through = (page: string, what: string, fields: Post['fields'], silent?: true): BackDoor => ({
	what,
	who: 'stranger',
	handler: `/studio/programmes/{theirProgramme}/${page}`,
	post: { may: NOBODY, fields: fields ?? {}, ...(silent ? { silent } : {}) }
});

/** As facilitators of the programme who work with no team, or with another one, at a team that is not theirs. */
const atTeam = (
	handler: string,
	what: string,
	fields: Post['fields'],
	more: Partial<Post> = {}
): BackDoor[] =>
	(['unassigned', 'ofAnotherTeam'] as const).map((who) => ({
		what,
		who,
		handler,
		post: { may: NOBODY, fields: fields ?? {}, ...more }
	}));

/** The same at every session of that team: everybody's of it, and one person's. */
const atTeamSession = (
	handler: (session: string) => string,
	what: string,
	fields: (session: string) => Post['fields'],
	more: Partial<Post> = {}
): BackDoor[] =>
	['{teamSession}', '{individualSession}'].flatMap((session) =>
		atTeam(
			handler(session),
			session === '{teamSession}' ? what : `${what}, of one person`,
			fields(session),
			more
		)
	);

/** Posts to pages that are open to whoever posts, about what is not. */
export const BACK_DOORS: readonly BackDoor[] = [
	through('people?/save', 'another’s person', { id: '{yuri}', name: 'Preso', attendance: 'room' }),
	through('people?/save', 'into another’s organisation', {
		name: 'Eva',
		organisation: '{luce}',
		attendance: 'room'
	}),
	through('people?/link', 'another’s person', { person: '{yuri}' }),
	through('people?/link', 'another’s person, replaced', { person: '{yuri}', replace: 'on' }),
	through('organisations?/save', 'another’s organisation', { id: '{luce}', name: 'Presa' }),
	through('organisations?/delete', 'another’s organisation', { id: '{mare}' }),
	through('organisations?/save', 'its team', {
		id: '{luce}',
		name: 'Presa',
		team: 'yes',
		facilitators: '{anna}'
	}),
	through('sessions?/move', 'another’s session', { session: '{session}', ...MOVE }),
	through('sessions?/phase', 'another’s session', { session: '{session}', phase: '' }),
	through('sessions?/duplicate', 'another’s session', { ...COPY, session: '{session}' }),
	through('series?/make', 'another’s team', SERIES, true),
	through('series?/make', 'from another’s plan', { ...SERIES, template: '{session}' }, true),
	through(
		'settings?/plan',
		'another’s phase',
		{ ...PLAN, phases: '[{"id":"{phase}","title":"Presa"}]' },
		true
	),
	through('settings?/role', 'another’s facilitator', { user: '{chiara}', role: 'none' }),
	through('settings?/withdraw', 'another’s invitation', { invitation: '{invitation}' }),
	through('workbench?/save', 'a note on another’s session', { ...NOTE, session: '{session}' }),
	through('map/collect?/renew', 'another’s organisation', { organisation: '{luce}' }),
	through('map/entries/{entryOfOurs}?/save', 'another’s entry', ENTRY),
	through('map/entries/{entryOfOurs}?/publish', 'another’s entry', { on: 'yes' }, true),
	through('map/entries/{entryOfOurs}?/remove', 'another’s entry', {}, true),
	through('results/choose?/product', 'another’s session', { session: '{session}', text: 'Parole' }, true),
	through('results/choose?/voice', 'another’s person', { person: '{yuri}', text: 'Parole' }, true),
	{
		what: 'another’s picture',
		who: 'stranger',
		handler: 'POST /files/{theirSession}?film={file}&number=0',
		post: { may: NOBODY, silent: true }
	},
	{
		what: 'another’s seat',
		who: 'stranger',
		handler: '/console/{theirSession}?/handOver',
		post: { may: NOBODY, fields: { personId: '{present}' } }
	},
	{
		what: 'another’s method, into one’s own',
		who: 'stranger',
		handler: '/studio/methods/[key]?/use',
		post: { may: NOBODY, fields: { session: '{theirSession}' } }
	},
	{
		what: 'a template, into another’s session',
		who: 'stranger',
		handler: '/studio/methods/{template}?/use',
		post: { may: NOBODY, fields: { session: '{session}' } }
	},
	{
		what: 'from another’s plan',
		who: 'stranger',
		handler: '/studio/new?/default',
		post: {
			may: NOBODY,
			fields: { ...SESSION, programme: '{theirProgramme}', from: '{session}' },
			silent: true
		}
	},
	{
		what: 'in another’s programme',
		who: 'stranger',
		handler: '/studio/new?/default',
		post: { may: NOBODY, fields: SESSION, silent: true }
	},
	{
		what: 'in a programme that is theirs to see in counts',
		who: 'coordinator',
		handler: '/studio/new?/default',
		post: { may: NOBODY, fields: SESSION, silent: true }
	},
	{
		what: 'a team’s session in one’s own, for another’s team',
		who: 'stranger',
		handler: '/studio/new?/default',
		post: { may: NOBODY, fields: { ...TEAM_SESSION, programme: '{theirProgramme}' }, silent: true }
	},
	...atTeam('/studio/sessions/{teamSession}/take-back?/cancel', 'a session called off', {}),
	...atTeam('/studio/sessions/{teamSession}/take-back?/back', 'a session taken back', { title: 'x' }),
	...atTeam('/studio/sessions/{teamSession}/take-back?/delete', 'a session deleted', { which: 'series' }),
	...atTeam(`${PROGRAMME}/organisations?/delete`, 'a team’s organisation', { id: '{luce}' }),
	...atTeam(`${PROGRAMME}/organisations?/save`, 'themselves into a team', {
		...{ id: '{luce}', name: 'Luce', team: 'yes', facilitators: '{chiara}' }
	}),
	...atTeam(`${PROGRAMME}/people?/link`, 'the link of somebody of a team', { person: '{zoe}' }),
	...atTeam(`${PROGRAMME}/people?/link`, 'another link for somebody of a team', {
		...{ person: '{zoe}', replace: 'yes' }
	}),
	...atTeam(`${PROGRAMME}/people?/save`, 'somebody invented into a team', {
		...{ id: '', name: 'Inventata', organisation: '{luce}', attendance: 'room' }
	}),
	...atTeam(`${PROGRAMME}/people?/save`, 'somebody known into a team', {
		...{ id: '{yuri}', name: 'Yuri', organisation: '{luce}', attendance: 'room' }
	}),
	...atTeam(`${PROGRAMME}/people?/save`, 'somebody out of a team', {
		...{ id: '{zoe}', name: 'Zoe', organisation: '', attendance: 'room' }
	}),
	...atTeam(
		`${PROGRAMME}/people/import?/take`,
		'a list into a team',
		{ text: 'nome;ente\nInventata;Luce' },
		{ silent: true }
	),
	...atTeamSession(
		() => '/studio/methods/[key]?/use',
		'into a team’s session',
		(session) => ({ session })
	),
	...['invite', 'handOver'].flatMap((act) =>
		atTeamSession(
			(session) => `/console/${session}?/${act}`,
			'a team’s console',
			() => ({ personId: '{zoe}' })
		)
	),
	...atTeamSession(
		(session) => `/studio/sessions/${session}/team?/default`,
		'a team’s session',
		() => ({})
	),
	...atTeamSession(
		(session) => `/studio/sessions/${session}/people?/enrol`,
		'a team’s people',
		() => ({})
	),
	...atTeamSession(
		(session) => `POST /studio/sessions/${session}/methods`,
		'a team’s session',
		() => ({ ...METHOD, activityId: 'any' }),
		{ send: 'json' }
	),
	...atTeamSession(
		(session) => `POST /files/${session}`,
		'a team’s files',
		() => ({})
	),
	...Object.entries({ move: MOVE, duplicate: COPY, phase: { phase: '' } }).flatMap(([act, fields]) =>
		atTeamSession(
			() => `${PROGRAMME}/sessions?/${act}`,
			'a team’s session',
			(session) => ({ ...fields, session })
		)
	),
	...atTeamSession(
		() => `${PROGRAMME}/workbench?/save`,
		'a note on a team’s session',
		(session) => ({ ...NOTE, session })
	),
	...atTeamSession(
		() => `${PROGRAMME}/results/choose?/product`,
		'a team’s words',
		(session) => ({ session, text: 'Parole' }),
		{ silent: true }
	),
	...atTeam('/studio/new?/default', 'a team’s session', TEAM_SESSION, { silent: true }),
	...atTeam(
		'/studio/new?/default',
		'a session with somebody of a team',
		{ ...SESSION, kind: 'individual', person: '{zoe}' },
		{ silent: true }
	),
	...atTeamSession(
		() => '/studio/new?/default',
		'from a team’s plan',
		(session) => ({ ...SESSION, from: session }),
		{ silent: true }
	)
];
