import type { Component } from 'svelte';
import type { LivePort } from '$lib/live/live-port';
import { participantView } from './participant-views';

/** What every live view of an activity receives. Its own data are in the layers' `activity` fields, shaped by its definition. */
export interface ActivityViewProps {
	readonly live: LivePort;
	readonly activityId: string;
}

/** What the form of an activity's configuration receives; `config` already has the definition's shape. */
export interface ConfigFormProps<Config = unknown> {
	readonly config: Config;
	readonly language: 'it' | 'en';
	readonly session: string;
	readonly onchange: (config: Config) => void;
}

/** What a kind's printed sheets receive: black on white, A4, in the session's language. `live` is a facilitator's. */
export interface PrintProps<Config = unknown> extends ActivityViewProps {
	readonly config: Config;
	readonly language: 'it' | 'en';
}

/** The views of a kind, each loaded when first shown. */
export interface ActivityViews {
	participant(): Promise<{ default: Component<ActivityViewProps> }>;
	stage(): Promise<{ default: Component<ActivityViewProps> }>;
	console(): Promise<{ default: Component<ActivityViewProps> }>;
	configForm(): Promise<{ default: Component<ConfigFormProps> }>;
	/** Sheets to be printed before the session, e.g. cards to hold; undefined for a kind that has none. */
	readonly print: (() => Promise<{ default: Component<PrintProps> }>) | undefined;
}

// The folder's name is the kind; the bundler finds the views, so that adding a kind edits no list here.
const stages = import.meta.glob<{ default: Component<ActivityViewProps> }>('./*/Stage.svelte');
const consoles = import.meta.glob<{ default: Component<ActivityViewProps> }>('./*/Console.svelte');
const forms = import.meta.glob<{ default: Component<ConfigFormProps> }>('./*/ConfigForm.svelte');
const prints = import.meta.glob<{ default: Component<PrintProps> }>('./*/Print.svelte');

/** The views of a kind, or null for a kind that this build does not know. */
export function activityViews(kind: string): ActivityViews | null {
	const participant = participantView(kind);
	const stage = stages[`./${kind}/Stage.svelte`];
	const console = consoles[`./${kind}/Console.svelte`];
	const configForm = forms[`./${kind}/ConfigForm.svelte`];
	const print = prints[`./${kind}/Print.svelte`];
	return participant && stage && console && configForm
		? { participant, stage, console, configForm, print }
		: null;
}

/** Whether a kind has sheets to print. */
export function hasPrint(kind: string): boolean {
	return Object.hasOwn(prints, `./${kind}/Print.svelte`);
}
