import { defineActivity } from '../define';
import { actInSheet } from './act';
import { sheetAction } from './actions';
import { ordinarySheet, sheetConfig } from './config';
import { resumes, sheetLeaves } from './earlier';
import { sheetKeepsPromises } from './promises';
import { sampleSheets } from './sample';
import { keptByPerson, shownToEveryone, shownToFacilitators, shownToGroup, shownToPerson } from './shown';
import { SHEET_BEGIN, type SheetState } from './state';
import { sheetGroups, sheetSteps } from './steps';
import { sheetTemplates } from './templates';

/** A structured sheet that each person fills in alone, and shares part by part with whom they like. Rules: SPEC.md. */
export const sheet = defineActivity<typeof sheetConfig, SheetState, typeof sheetAction>({
	kind: 'sheet',
	version: 1,
	name: { it: 'Scheda personale', en: 'Personal sheet' },
	summary: {
		it: 'Ciascuno la compila per conto suo, sul telefono. Resta sua: decide parte per parte se e con chi condividerla.',
		en: 'Each person fills it in alone, on the phone. It stays theirs: part by part they decide whether to share it, and with whom.'
	},
	config: sheetConfig,
	action: sheetAction,
	rights: {
		'field.set': ['participant'],
		'part.share': ['participant'],
		'sheet.count': ['participant'],
		'sheet.finish': ['participant'],
		'picture.show': ['facilitator']
	},
	minutes: 25,
	defaults: ordinarySheet,
	steps: sheetSteps,
	grouping: sheetGroups,
	initial: () => SHEET_BEGIN,
	act: actInSheet,
	views: {
		everyone: shownToEveryone,
		group: shownToGroup,
		person: shownToPerson,
		facilitator: shownToFacilitators,
		stage: shownToEveryone
	},
	keeps: keptByPerson,
	keepsPromises: sheetKeepsPromises,
	leaves: sheetLeaves,
	inherits: resumes,
	templates: sheetTemplates,
	sample: ({ config, people, language }) => sampleSheets(config, people, language)
});
