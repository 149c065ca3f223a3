import type { CommandName, CommandPayload } from '$lib/contract/commands';
import type { OwnMethod } from '$lib/contract/methods';
import type { AgendaRow } from '$lib/contract/views';
import type { Answer } from '$lib/contract/wire';
import type { ActivityDefinition, MethodTemplate } from '$lib/core/agenda/activity-definition';
import type { Language } from '$lib/core/kernel/instant';
import type { LivePort } from '$lib/live/live-port';
import { newId } from '$lib/live/new-id';
import type { EarlierLegacy } from './read-earlier';

/** What the editor shows: the list, the library for a place in it, one activity's form, or the words to keep it as a method. */
export type AgendaPanel =
	| { readonly kind: 'list' }
	| { readonly kind: 'library'; readonly at: number }
	| { readonly kind: 'edit' | 'method'; readonly activityId: string };

export interface AgendaNews {
	/** A refusal, to be said in words. */
	refused(answer: Extract<Answer, { ok: false }>): void;
	/** Something that can be taken back: by an undo from the agenda that came with it. */
	removed(title: string, version: number): void;
	/** What an earlier meeting left is here now. */
	brought(title: string): void;
	/** For screen readers, after a move by keyboard. */
	moved(title: string, position: number): void;
}

/** Changes to the agenda, the same in the studio and while running. One per editor. */
export class AgendaDesk {
	panel = $state.raw<AgendaPanel>({ kind: 'list' });
	/** The activity whose details are open in the list. */
	open = $state<string | null>(null);

	/** The activity for which one looks at what earlier meetings left. */
	inheriting = $state<string | null>(null);

	/** The version that one's own last change made: its answer may be here before its view. */
	#own = 0;
	#restoring: Promise<unknown> = Promise.resolve();

	constructor(
		readonly live: LivePort,
		private readonly news: AgendaNews
	) {}

	get rows(): readonly AgendaRow[] {
		return this.live.facilitator?.agenda ?? [];
	}

	get language(): Language {
		return this.live.facilitator?.about.language ?? 'it';
	}

	showList(): void {
		this.panel = { kind: 'list' };
	}

	async #send<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<boolean> {
		return (await this.#sent(type, payload)).ok;
	}

	async #sent<Name extends CommandName>(type: Name, payload: CommandPayload<Name>): Promise<Answer> {
		const answer = await this.live.send(type, payload);
		if (answer.ok) this.#own = answer.version;
		else this.news.refused(answer);
		return answer;
	}

	/** The version of the agenda that is seen, or that one's own last change made. */
	get #seen(): number {
		const view = this.live.facilitator;
		return view && view.version >= this.#own ? view.agendaVersion : this.#own;
	}

	/** Puts a method from the library into the agenda and opens its form. */
	insert(definition: ActivityDefinition, template: MethodTemplate | null, at: number): Promise<void> {
		return this.#insert(at, {
			kind: definition.kind,
			title: (template?.title ?? definition.name)[this.language],
			minutes: template?.minutes ?? definition.minutes,
			config: template ? template.config(this.language) : definition.defaults(this.language),
			method: template ? `${definition.kind}.${template.key}` : undefined
		});
	}

	/** The same with a method that the programme's facilitators keep. */
	insertOwn({ id, kind, title, minutes, config }: OwnMethod, at: number): Promise<void> {
		return this.#insert(at, { kind, title, minutes, config, method: id });
	}

	async #insert(
		at: number,
		item: Pick<CommandPayload<'agenda.insert'>, 'kind' | 'title' | 'minutes' | 'config' | 'method'>
	): Promise<void> {
		const activityId = newId();
		if (!(await this.#send('agenda.insert', { activityId, at, ...item }))) return;
		this.open = activityId;
		this.panel = { kind: 'edit', activityId };
	}

	revise(row: AgendaRow, change: { title?: string; minutes?: number; config?: unknown }): Promise<boolean> {
		return this.#send('agenda.revise', {
			activityId: row.id,
			title: change.title ?? row.title,
			minutes: change.minutes ?? row.minutes,
			config: change.config ?? row.config
		});
	}

	/** Shortens or lengthens by some minutes, never under one. */
	stretch(row: AgendaRow, by: number): Promise<boolean> {
		return this.revise(row, { minutes: Math.min(Math.max(row.minutes + by, 1), 600) });
	}

	async move(row: AgendaRow, to: number): Promise<void> {
		if (to < 0 || to >= this.rows.length) return;
		if (await this.#send('agenda.move', { activityId: row.id, to })) this.news.moved(row.title, to + 1);
	}

	duplicate(row: AgendaRow): Promise<boolean> {
		return this.#send('agenda.duplicate', { activityId: row.id, as: newId() });
	}

	async remove(row: AgendaRow): Promise<void> {
		const answer = await this.#sent('agenda.remove', { activityId: row.id });
		if (answer.ok) this.news.removed(row.title, answer.version);
	}

	skip(row: AgendaRow, skipped: boolean): Promise<boolean> {
		return this.#send('agenda.skip', { activityId: row.id, skipped });
	}

	/** Brings what an earlier meeting left; `column` where the activity collects cards. */
	async inherit(row: AgendaRow, left: EarlierLegacy, column: string | null): Promise<void> {
		const from = { sessionId: left.sessionId, activityId: left.activityId };
		if (await this.#send('activity.inherit', { activityId: row.id, from, column }))
			this.news.brought(left.title);
	}

	/** Takes the last change back; `expect`: only while the agenda is still the one that came with this version. */
	undo(expect?: number): Promise<boolean> {
		return this.#restore('agenda.undo', expect);
	}

	redo(): Promise<boolean> {
		return this.#restore('agenda.redo');
	}

	/** One after the other: whoever presses three times goes three agendas back. */
	#restore(type: 'agenda.undo' | 'agenda.redo', expect?: number): Promise<boolean> {
		const restored = this.#restoring.then(() => this.#send(type, { expect: expect ?? this.#seen }));
		this.#restoring = restored;
		return restored;
	}
}
