import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { ordinaryRolePlay, USUAL_MINUTES, type RolePlayConfig } from '../config';
import { gridOf } from '../grids';

/** The triad of the path: a first interview, held on a training-project sheet. */
export const firstInterview: MethodTemplate<RolePlayConfig> = {
	key: 'first-interview',
	title: {
		it: 'Il primo colloquio, con la scheda del progetto',
		en: 'The first interview, with the project sheet'
	},
	purpose: {
		it: 'In triade: chi chiede, chi accoglie, chi osserva. Un colloquio vero su una scheda vera, e poi ciascuno restituisce ciò che ha vissuto.',
		en: 'In triads: one asks, one receives, one observes. A real interview on a real sheet, and then everyone gives back what they lived through.'
	},
	minutes: 80,
	people: { from: 3, to: 45 },
	materials: {
		it: 'La scheda del progetto formativo discussa prima in plenaria, e il catalogo delle attività.',
		en: 'The training-project sheet, discussed beforehand in plenary, and the catalogue of activities.'
	},
	cautions: {
		it: 'La fiducia viene prima: nessuno viene valutato e si può uscire dalla parte in ogni momento. Niente caricature, e la storia passata della persona resta fuori dalla scena.',
		en: 'Trust comes first: nobody is assessed, and anybody may step out of a part at any time. No caricature, and the person’s past story stays out of the scene.'
	},
	config: (language) => {
		const it = language === 'it';
		return {
			...ordinaryRolePlay(language),
			scene: {
				title: it ? 'Un martedì mattina, allo sportello' : 'A Tuesday morning, at the office',
				situation: it
					? 'Nora ha 27 anni e vive da otto mesi in una casa del progetto. È il suo primo colloquio con chi la accompagnerà nella formazione. Insieme avete venti minuti e una scheda da cominciare: non serve finirla.'
					: 'Nora is 27 and has lived for eight months in one of the project’s homes. It is her first interview with whoever will accompany her training. Together you have twenty minutes and a sheet to begin: there is no need to finish it.',
				place: it
					? 'Una stanza piccola, due sedie ad angolo, un tavolo con la scheda e il catalogo delle attività.'
					: 'A small room, two chairs at an angle, a table with the sheet and the catalogue of activities.',
				challenge: it
					? 'Arrivare a un primo obiettivo che sia di Nora, e a un passo concreto con una data, senza che la scheda prenda il posto della conversazione.'
					: 'To reach a first aim that is Nora’s own, and one concrete step with a date, without the sheet taking the place of the conversation.'
			},
			roles: [
				{
					id: 'beneficiary',
					name: it ? 'Beneficiaria' : 'Beneficiary',
					look: it ? 'Nora, 27 anni, al suo primo colloquio.' : 'Nora, 27, at her first interview.',
					script: it
						? 'Sei Nora. Vuoi lavorare presto: mandi dei soldi a tua sorella, e un corso lungo ti sembra tempo perso.\n\nDue anni fa, nel tuo paese, tenevi la contabilità di un piccolo negozio. Lo dici solo se qualcuno ti chiede che cosa ti riusciva bene.\n\nNon vuoi raccontare com’eri arrivata in Italia: se la domanda arriva, dici con calma «di questo preferisco non parlare». Se chi hai davanti lo rispetta, ti apri un po’.\n\nHai un timore che non dici subito: la sera non vuoi prendere l’autobus da sola. Se ti propongono un corso serale dici «non so» e guardi da un’altra parte.\n\nNon essere né facile né ostile: rispondi a quello che ti viene chiesto davvero.'
						: 'You are Nora. You want to work soon: you send money to your sister, and a long course seems time lost.\n\nTwo years ago, in your country, you kept the books of a small shop. You say so only if somebody asks what you were good at.\n\nYou do not want to tell how you came here: if the question comes, you say calmly ‘I would rather not talk about that’. If the other person respects it, you open up a little.\n\nThere is a fear you do not voice at once: in the evening you do not want to take the bus alone. If an evening course is offered, you say ‘I don’t know’ and look away.\n\nBe neither easy nor hostile: answer what you are really asked.'
				},
				{
					id: 'case-manager',
					name: 'Case manager',
					look: it
						? 'Conduce il colloquio e comincia la scheda.'
						: 'Leads the interview and begins the sheet.',
					script: it
						? 'È il tuo primo incontro con Nora. Di lei sai solo che il percorso di accoglienza va bene e che «vuole lavorare».\n\nLa tua équipe ti ha chiesto di portare la scheda almeno fino all’obiettivo di lavoro. Venerdì si chiudono le iscrizioni a un corso di ristorazione con posti liberi: è una buona occasione, e le lezioni sono dalle 18 alle 21.\n\nTi serve capire tre cose: perché Nora è qui e che cosa si aspetta, che cosa sa già fare, che cosa potrebbe metterle paura. Le domande le scegli tu.\n\nLa tua difficoltà: il tempo è poco e la scheda è lunga. Se ti accorgi che stai riempiendo caselle, fermati e dillo.\n\nChiudi con un solo passo: chi fa che cosa, ed entro quando.'
						: 'It is your first meeting with Nora. All you know is that her stay is going well and that she ‘wants to work’.\n\nYour team has asked you to take the sheet at least as far as the work goal. On Friday enrolment closes for a catering course with free places: a good opportunity, with lessons from 6 to 9 in the evening.\n\nYou need to understand three things: why Nora is here and what she expects, what she already knows how to do, what might frighten her. The questions are yours to choose.\n\nYour difficulty: time is short and the sheet is long. If you notice that you are filling in boxes, stop and say so.\n\nEnd with one step only: who does what, and by when.'
				}
			],
			grid: gridOf('interview', language),
			materials: [
				{
					id: 'project-sheet',
					title: it ? 'La scheda del progetto formativo' : 'The training-project sheet',
					text: it
						? '1. Perché sono qui e che cosa mi aspetto\n2. Che cosa mi preoccupa\n3. Che cosa voglio fare, e il mio obiettivo di lavoro\n4. I passi: quale servizio, dove e come, quando, chi contattare\n5. Il risultato a cui voglio arrivare'
						: '1. Why I am here and what I expect\n2. What worries me\n3. What I want to do, and my work goal\n4. The steps: which service, where and how, when, whom to contact\n5. The result I want to reach',
					link: ''
				},
				{
					id: 'catalogue',
					title: it ? 'Dal catalogo delle attività' : 'From the catalogue of activities',
					text: it
						? 'Ristorazione, 120 ore, 18–21, da lunedì\nItaliano per il lavoro, 40 ore, mattina, quando si vuole\nContabilità di base, 60 ore, mattina, dal mese prossimo\nTirocinio in un negozio, 3 mesi, part time'
						: 'Catering, 120 hours, 6–9 pm, from Monday\nLanguage for work, 40 hours, mornings, any time\nBasic bookkeeping, 60 hours, mornings, from next month\nPlacement in a shop, 3 months, part time',
					link: ''
				}
			],
			atHand: { map: true, sheets: true },
			minutes: { ...USUAL_MINUTES, plenary: 20 }
		};
	}
};
