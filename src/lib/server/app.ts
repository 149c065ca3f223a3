import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Accounts } from './auth/accounts';
import { LostSessions } from './auth/lost-sessions';
import { newId } from './auth/secrets';
import { openDatabase, type OpenDatabase } from './db/open-database';
import { readEnvironment, type Environment } from './environment';
import { DoorGuard } from './http/door-guard';
import { openLog, type Log } from './log';
import { running } from './running';
import { Rooms } from './realtime/rooms';
import { CollectionStore } from './store/collection-store';
import { MapStore } from './store/map-store';
import { DocumentPrinter } from './reports/document-printer';
import { AgreementStore } from './store/agreement-store';
import { MadeFiles } from './reports/made-files';
import { FileStore } from './store/file-store';
import { InvitationStore } from './store/invitation-store';
import { LinkStore } from './store/link-store';
import { NoteStore } from './store/note-store';
import { OrganisationStore } from './store/organisation-store';
import { PathStore } from './store/path-store';
import { PersonStore } from './store/person-store';
import { PlanStore } from './store/plan-store';
import { MethodStore } from './store/method-store';
import { PrivacyStore } from './store/privacy-store';
import { ProgrammeStore } from './store/programme-store';
import { RemovalStore } from './store/removal-store';
import { RoleStore } from './store/role-store';
import { SeatStore } from './store/seat-store';
import { SessionStore } from './store/session-store';
import { sharedSetting } from './store/setting-store';
import { TiesStore } from './store/ties-store';
import { CollectionGuard } from './usecases/collect-entries';
import { TeamOpeningStore } from './store/team-opening-store';
import { TeamStore } from './store/team-store';
import { SignInGuard } from './usecases/sign-in';
import { makeSetupLink } from './usecases/create-first-facilitator';
import { keepRetention } from './usecases/keep-retention';

/** Everything that use cases work with. Built once per process, and again after a reload in development. */
export interface App {
	readonly environment: Environment;
	readonly log: Log;
	readonly database: OpenDatabase;
	readonly accounts: Accounts;
	readonly invitations: InvitationStore;
	readonly programmes: ProgrammeStore;
	readonly lostSessions: LostSessions;
	readonly roles: RoleStore;
	readonly plans: PlanStore;
	readonly paths: PathStore;
	readonly privacy: PrivacyStore;
	readonly removals: RemovalStore;
	readonly organisations: OrganisationStore;
	readonly people: PersonStore;
	readonly links: LinkStore;
	readonly agreements: AgreementStore;
	readonly openings: TeamOpeningStore;
	readonly teams: TeamStore;
	readonly notes: NoteStore;
	readonly sessions: SessionStore;
	readonly seats: SeatStore;
	readonly files: FileStore;
	readonly map: MapStore;
	readonly collections: CollectionStore;
	readonly ties: TiesStore;
	readonly methods: MethodStore;
	readonly printer: DocumentPrinter;
	readonly madeFiles: MadeFiles;
	readonly rooms: Rooms;
	/** Proves that a calendar's address is a facilitator's own. */
	readonly calendarKey: string;
	/** Signs what a browser shows where an account signed in before. */
	readonly knownKey: string;
	readonly signInGuard: SignInGuard;
	readonly doorGuard: DoorGuard;
	readonly collectionGuard: CollectionGuard;
	now(): number;
	newId(): string;
}

let starting: Promise<App> | undefined;

/** The running application; starts it when nobody has yet. */
export function getApp(): Promise<App> {
	return (starting ??= start());
}

async function start(): Promise<App> {
	const root = process.env.PLENARIA_ROOT || process.cwd();
	const file = join(root, '.env');
	if (existsSync(file)) process.loadEnvFile(file);
	const environment = readEnvironment(process.env);
	// Pages are written here before a browser writes them again: both are to say the same time.
	process.env.TZ = environment.timeZone;
	const log = openLog(environment.logLevel);
	const slot = running();
	slot.database ??= openDatabase({
		url: environment.databaseUrl,
		dataDirectory: environment.dataDirectory,
		root: environment.root
	});
	const database = await slot.database;
	database.onLost((error) => {
		log.error('the embedded database ended by itself: nothing is saved any more, the server starts anew', {
			error
		});
		(slot.lost ?? (() => process.exit(1)))();
	});
	const app = await buildApp(environment, log, database);
	slot.setupSecret = await makeSetupLink(app);
	watchRetention(app);
	// Loaded when it is asked for: a server that serves people never has it in memory.
	if (environment.seed)
		slot.plant = async (story) => (await import('./seed/plant-programme')).plantProgramme(app, story);
	return app;
}

/** People's data end when their programme said so: looked after at the start, and every six hours. */
function watchRetention(app: App): void {
	const sweep = () =>
		keepRetention(app).catch((error: unknown) => app.log.error('retention not kept', { error }));
	void sweep();
	setInterval(() => void sweep(), 6 * 3600_000).unref();
}

/** Puts the parts together over an open database; also for tests. */
export async function buildApp(environment: Environment, log: Log, database: OpenDatabase): Promise<App> {
	const { db } = database;
	const accounts = new Accounts(db, await sharedSetting(db, 'account-secret'));
	const sessions = new SessionStore(db, ({ name, why }) => accounts.ended.endByName(name, why));
	const programmes = new ProgrammeStore(db);
	const now = () => Date.now();
	return {
		environment,
		log,
		database,
		accounts,
		invitations: new InvitationStore(db),
		programmes,
		lostSessions: new LostSessions(programmes),
		roles: new RoleStore(db),
		plans: new PlanStore(db),
		paths: new PathStore(db),
		privacy: new PrivacyStore(db),
		removals: new RemovalStore(db),
		organisations: new OrganisationStore(db),
		people: new PersonStore(db),
		links: new LinkStore(db),
		agreements: new AgreementStore(db),
		openings: new TeamOpeningStore(db),
		teams: new TeamStore(db),
		notes: new NoteStore(db),
		sessions,
		seats: new SeatStore(db),
		files: new FileStore(db),
		map: new MapStore(db),
		collections: new CollectionStore(db),
		ties: new TiesStore(db),
		methods: new MethodStore(db),
		printer: new DocumentPrinter(environment.root),
		madeFiles: new MadeFiles(now),
		rooms: new Rooms({ environment, log, sessions, now, newId }),
		calendarKey: await sharedSetting(db, 'calendar-secret'),
		knownKey: await sharedSetting(db, 'known-browser-secret'),
		signInGuard: new SignInGuard(),
		doorGuard: new DoorGuard(),
		collectionGuard: new CollectionGuard(),
		now,
		newId
	};
}
