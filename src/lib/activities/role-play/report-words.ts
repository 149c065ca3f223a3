import type { Localised } from '$lib/core/kernel/instant';

/** The report's fixed words. */
export const WORDS = {
	situation: { it: 'La situazione', en: 'The situation' },
	challenge: { it: 'La sfida', en: 'The challenge' },
	scene: { it: 'Scena', en: 'Scene' },
	round: { it: 'turno', en: 'round' },
	notPlayed: { it: 'Nessuna scena è stata giocata.', en: 'No scene was played.' },
	whoPlayed: { it: 'Chi ha avuto quale parte', en: 'Who had which part' },
	group: { it: 'Gruppo', en: 'Group' },
	nobody: { it: 'nessuno', en: 'nobody' },
	grid: { it: 'Griglia di osservazione', en: 'Observer grid' },
	marks: { it: 'segni', en: 'marks' },
	notOpened: {
		it: 'Griglia non aperta al gruppo, non riportata',
		en: 'Grid not opened to the group, not reported'
	},
	noMarks: { it: 'Nessun segno.', en: 'No marks.' },
	point: { it: 'Punto chiave', en: 'Key point' },
	seen: { it: 'visto', en: 'seen' },
	unseen: { it: 'non visto', en: 'not seen' },
	times: { it: 'volte', en: 'times' },
	once: { it: '1 volta', en: 'once' },
	result: { it: 'Che cosa è stato segnato', en: 'What was marked' },
	minute: { it: 'Minuti', en: 'Minutes' },
	notes: { it: 'Note', en: 'Notes' },
	reflections: { it: 'Riflessioni condivise nei gruppi', en: 'Reflections shared in the groups' },
	plenary: { it: 'Condiviso in plenaria, per parte avuta', en: 'Shared in plenary, by part played' },
	aboutMe: { it: 'La griglia sulla mia scena', en: 'The grid on my scene' },
	mine: { it: 'Quello che ho osservato', en: 'What I observed' },
	myReflection: { it: 'La mia riflessione', en: 'My reflection' }
} satisfies Record<string, Localised>;
