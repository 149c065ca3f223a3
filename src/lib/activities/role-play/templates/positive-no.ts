import type { MethodTemplate } from '$lib/core/agenda/activity-definition';
import { ordinaryRolePlay, type RolePlayConfig } from '../config';
import { gridOf } from '../grids';

/** A short one, on one's feet: saying no without closing the door, each person once. */
export const positiveNo: MethodTemplate<RolePlayConfig> = {
	key: 'positive-no',
	title: { it: 'Il no positivo', en: 'The positive no' },
	purpose: {
		it: 'Breve e in piedi: provare un no «ecologico», che tiene il confine e la relazione. Tre scene veloci, e ciascuno ha avuto ogni parte.',
		en: 'Short, and on one’s feet: practising an ‘ecological’ no, which keeps the boundary and the relation. Three quick scenes, and everybody has had every part.'
	},
	minutes: 35,
	people: { from: 2, to: 60 },
	materials: { it: 'Spazio per alzarsi. Niente carta.', en: 'Room to stand up. No paper.' },
	cautions: {
		it: 'Chi chiede insiste una volta sola: non è una gara. Si prova un no possibile, non quello perfetto.',
		en: 'Whoever asks insists once only: it is not a contest. One tries a possible no, not the perfect one.'
	},
	config: (language) => {
		const it = language === 'it';
		return {
			...ordinaryRolePlay(language),
			scene: {
				title: it ? 'Una telefonata alle cinque meno dieci' : 'A call at ten to five',
				situation: it
					? 'Venerdì, fine turno. Un collega di un altro ente chiama con una richiesta gentile e urgente: prendere in carico una persona già da lunedì. I posti sono finiti.'
					: 'Friday, the end of the shift. A colleague of another organisation calls with a kind and urgent request: to take somebody on from Monday. There are no places left.',
				place: it
					? 'In piedi, uno di fronte all’altra, come al telefono.'
					: 'Standing, face to face, as if on the phone.',
				challenge: it
					? 'Dire un no chiaro che non chiuda la porta: sì a ciò che conta, no alla richiesta, e una proposta che si può mantenere.'
					: 'To say a clear no that does not close the door: yes to what matters, no to the request, and an offer that can be kept.'
			},
			roles: [
				{
					id: 'asks',
					name: it ? 'Chi chiede' : 'Who asks',
					look: it ? 'Chiama con una richiesta urgente.' : 'Calls with an urgent request.',
					script: it
						? 'Hai una persona da sistemare entro lunedì e ti fidi di chi stai chiamando. Chiedi con gentilezza. Al primo no insisti una volta sola: «Per te è sempre stato possibile». Se ricevi una proposta concreta, valutala sul serio.'
						: 'You have somebody to place by Monday, and you trust the person you call. Ask kindly. At the first no, insist once only: ‘You have always made it possible’. If you get a concrete offer, consider it in earnest.'
				},
				{
					id: 'answers',
					name: it ? 'Chi risponde' : 'Who answers',
					look: it
						? 'Ha il turno che finisce e i posti occupati.'
						: 'Has a shift that ends and no places left.',
					script: it
						? 'La relazione con questo collega per te conta. Un posto non c’è, e forzarlo farebbe saltare l’accoglienza di chi arriva martedì. Trova tre cose: il tuo sì (a che cosa tieni), il tuo no (in una frase), la tua proposta (piccola e vera). Niente scuse: una ragione basta.'
						: 'The relation with this colleague matters to you. There is no place, and to force one would upset the reception of somebody due on Tuesday. Find three things: your yes (what you care about), your no (in one sentence), your offer (small and true). No excuses: one reason is enough.'
				}
			],
			grid: gridOf('positive-no', language),
			materials: [],
			scenes: 3,
			minutes: { opening: 4, writing: 10, prepare: 1, play: 3, share: 4, plenary: 7 }
		};
	}
};
