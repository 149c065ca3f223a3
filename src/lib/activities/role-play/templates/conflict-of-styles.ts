import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { ordinaryRolePlay, type RolePlayConfig } from '../config';
import { gridOf } from '../grids';

/** Two colleagues, two ways of working, one decision: one pair plays, the other observes, then they change. */
export const conflictOfStyles: MethodTemplate<RolePlayConfig> = {
	key: 'conflict-of-styles',
	title: { it: 'Un conflitto tra stili', en: 'A conflict between styles' },
	purpose: {
		it: 'Due colleghe con modi diversi di lavorare devono decidere insieme. Una coppia in scena e una che osserva, poi si cambia.',
		en: 'Two colleagues with different ways of working must decide together. One pair plays and one observes, then they change.'
	},
	minutes: 80,
	people: { from: 4, to: 48 },
	materials: { it: 'Niente, o i cappelli già usati.', en: 'Nothing, or the hats used before.' },
	cautions: {
		it: 'Ogni stile ha ragioni buone: chi lo gioca le cerca. Niente caricature della persona rigida o della persona ingenua.',
		en: 'Every style has good reasons: whoever plays it looks for them. No caricature of the rigid one or of the naive one.'
	},
	config: (language) => {
		const it = language === 'it';
		return {
			...ordinaryRolePlay(language),
			format: 'pairs',
			scene: {
				title: it ? 'Prima della riunione di équipe' : 'Before the team meeting',
				situation: it
					? 'Amina segue un corso da due mesi ed è mancata quattro volte. L’ente di formazione chiede entro oggi se tenerle il posto. Due colleghe che la seguono hanno venti minuti per arrivare in équipe con una sola proposta.'
					: 'Amina has followed a course for two months and has missed it four times. The training body asks by today whether to keep her place. Two colleagues who accompany her have twenty minutes to bring the team one proposal.',
				place: it
					? 'La cucina dell’ufficio, in piedi, con il caffè.'
					: 'The office kitchen, standing, over coffee.',
				challenge: it
					? 'Arrivare a una proposta che entrambe possano sostenere davanti all’équipe, senza che una delle due ceda e basta.'
					: 'To reach a proposal that both can support before the team, without one of the two simply giving in.'
			},
			roles: [
				{
					id: 'order',
					name: it ? 'Chi cerca ordine' : 'Who seeks order',
					look: it
						? 'Parte dai fatti e dagli accordi presi.'
						: 'Starts from the facts and from what was agreed.',
					script: it
						? 'Per te gli accordi proteggono le persone: quando saltano, chi è più fragile ci rimette. Con Amina c’è un patto scritto: alla terza assenza se ne parla. Siamo alla quarta e nessuno l’ha fatto, e un po’ senti che è colpa tua.\n\nVuoi una decisione chiara oggi. Ti pesa passare per la persona rigida. Ti ammorbidisci se l’altra nomina un fatto che non sapevi, ti irrigidisci se senti «poverina».'
						: 'To you, agreements protect people: when they slip, it is the frailest who pay. There is a written pact with Amina: at the third absence we talk. This is the fourth, nobody has, and you feel it is partly your fault.\n\nYou want a clear decision today. It weighs on you to pass for the rigid one. You soften if the other names a fact you did not know; you stiffen if you hear ‘poor thing’.'
				},
				{
					id: 'relation',
					name: it ? 'Chi cerca la relazione' : 'Who seeks the relation',
					look: it ? 'Parte dalla persona e da come sta.' : 'Starts from the person and from how she is.',
					script: it
						? 'Per te un percorso regge se regge il legame. Ieri Amina ti ha telefonato: la figlia è stata male, e lei si vergognava a dirlo al corso. Ti ha chiesto di non raccontarlo in giro: puoi dire che c’è una ragione seria, non quale.\n\nVuoi che le si tenga il posto. Temi che una decisione presa oggi chiuda una porta. Ti apri se l’altra chiede di che cosa avrebbe bisogno Amina, ti chiudi se senti «le regole sono regole».'
						: 'To you, a path holds if the bond holds. Yesterday Amina called you: her daughter had been ill, and she was ashamed to tell the course. She asked you not to pass it on: you may say that there is a serious reason, not which.\n\nYou want her place to be kept. You fear that a decision taken today closes a door. You open up if the other asks what Amina would need; you close if you hear ‘rules are rules’.'
				}
			],
			grid: gridOf('styles', language),
			materials: [],
			scenes: 2,
			minutes: { opening: 5, writing: 15, prepare: 4, play: 11, share: 15, plenary: 15 }
		};
	}
};
