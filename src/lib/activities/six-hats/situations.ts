import type { Localised } from '$lib/core/kernel/instant';
import type { HatKey } from './hats';

/** A plausible situation, with what each way of thinking would do first. */
export interface Situation {
	readonly text: Localised;
	/** One for each hat, in an order that gives nothing away. */
	readonly answers: readonly { readonly hat: HatKey; readonly text: Localised }[];
}

const answer = (hat: HatKey, it: string, en: string) => ({ hat, text: { it, en } });

/** A social worker's everyday: each answer is a good one, none is the right one. */
export const SITUATIONS: readonly Situation[] = [
	{
		text: {
			it: 'La persona non si presenta al colloquio per la seconda volta.',
			en: 'For the second time, the person does not come to the interview.'
		},
		answers: [
			answer(
				'black',
				'Temo che stia lasciando il percorso, e penso a che cosa ne segue.',
				'I fear they are leaving the path, and think of what follows.'
			),
			answer(
				'green',
				'Penso a un altro modo di incontrarsi: due passi, una telefonata.',
				'I think of another way to meet: a walk, a phone call.'
			),
			answer(
				'white',
				'Controllo che cosa so di certo: date, messaggi, avvisi.',
				'I check what I know for certain: dates, messages, reminders.'
			),
			answer(
				'blue',
				'Riguardo tutto il percorso e decido i prossimi passi.',
				'I look at the whole path again and decide the next steps.'
			),
			answer(
				'red',
				'Mi dispiace, o mi irrita: ascolto prima questo.',
				'I am sorry, or annoyed: I listen to that first.'
			),
			answer(
				'yellow',
				'Conto sul fatto che torni: qualcosa di buono si era mosso.',
				'I trust they will come back: something good had begun.'
			)
		]
	},
	{
		text: {
			it: 'In équipe due persone discutono e il tono si alza.',
			en: 'In the team two people argue and voices rise.'
		},
		answers: [
			answer(
				'red',
				'Dico che c’è tensione e chiedo come stiamo.',
				'I say that there is tension and ask how we feel.'
			),
			answer(
				'white',
				'Riporto la discussione a ciò che è successo davvero.',
				'I bring the discussion back to what really happened.'
			),
			answer(
				'yellow',
				'Metto in luce il buono che c’è in tutte e due le posizioni.',
				'I bring out what is good in both positions.'
			),
			answer(
				'black',
				'Faccio notare che cosa rischiamo senza un accordo.',
				'I point out what we risk without an agreement.'
			),
			answer(
				'blue',
				'Propongo un giro di parola, con un tempo per ciascuno.',
				'I suggest that everyone speaks in turn, with a time for each.'
			),
			answer(
				'green',
				'Cerco una terza strada che nessuno ha ancora detto.',
				'I look for a third way that nobody has named yet.'
			)
		]
	},
	{
		text: {
			it: 'Esce un bando interessante: scade tra due settimane.',
			en: 'An interesting call for projects is out: two weeks to go.'
		},
		answers: [
			answer(
				'blue',
				'Preparo un piano: chi fa che cosa, in quale ordine.',
				'I make a plan: who does what, in which order.'
			),
			answer(
				'yellow',
				'Vedo subito le occasioni che apre per le persone.',
				'I see at once the chances it opens for people.'
			),
			answer(
				'black',
				'Cerco i punti in cui potremmo non farcela.',
				'I look for the points at which we might fail.'
			),
			answer(
				'red',
				'Mi fido della prima impressione: ci entusiasma o no?',
				'I trust my first impression: does it excite us or not?'
			),
			answer(
				'green',
				'Mi vengono idee che non abbiamo mai provato.',
				'Ideas come to me that we have never tried.'
			),
			answer('white', 'Leggo requisiti, cifre e scadenze.', 'I read requirements, figures and deadlines.')
		]
	},
	{
		text: {
			it: 'Una persona che segui vuole lasciare il tirocinio.',
			en: 'A person you accompany wants to leave the traineeship.'
		},
		answers: [
			answer('white', 'Chiedo che cosa è successo, giorno per giorno.', 'I ask what happened, day by day.'),
			answer(
				'blue',
				'Riprendiamo il progetto e gli obiettivi, per vedere dove siamo.',
				'We take up the project and its aims, to see where we are.'
			),
			answer(
				'red',
				'Prima di tutto faccio spazio a ciò che prova.',
				'First of all I make room for what they feel.'
			),
			answer(
				'green',
				'Cerchiamo alternative a cui non aveva pensato.',
				'We look for alternatives that had not come to mind.'
			),
			answer(
				'yellow',
				'Aiuto a vedere che cosa ha già imparato.',
				'I help to see what has already been learnt.'
			),
			answer(
				'black',
				'Dico con franchezza che cosa si rischia di perdere.',
				'I say frankly what may be lost.'
			)
		]
	},
	{
		text: {
			it: 'Un servizio a cui inviavi le persone chiude all’improvviso.',
			en: 'A service to which you referred people closes all of a sudden.'
		},
		answers: [
			answer(
				'yellow',
				'Penso che da qui possa nascere qualcosa di meglio.',
				'I think that something better may come of it.'
			),
			answer('black', 'Vedo subito chi resta senza sostegno.', 'I see at once who is left without support.'),
			answer(
				'green',
				'Immagino un servizio diverso, con alleati nuovi.',
				'I imagine a different service, with new allies.'
			),
			answer(
				'white',
				'Conto quante persone riguarda e che cosa c’è sul territorio.',
				'I count how many people it concerns and what the area offers.'
			),
			answer(
				'red',
				'Ci resto male, e penso a come si sentiranno.',
				'It upsets me, and I think of how people will feel.'
			),
			answer(
				'blue',
				'Chiamo chi serve e metto in ordine le priorità.',
				'I call those who are needed and put priorities in order.'
			)
		]
	},
	{
		text: {
			it: 'Al primo colloquio la persona parla pochissimo.',
			en: 'At the first interview the person hardly speaks.'
		},
		answers: [
			answer(
				'green',
				'Provo un’altra via: un disegno, una mappa, due passi.',
				'I try another way: a drawing, a map, a short walk.'
			),
			answer(
				'red',
				'Ascolto il silenzio, e che effetto mi fa.',
				'I listen to the silence, and to what it does to me.'
			),
			answer(
				'blue',
				'Spiego come funziona l’incontro e che cosa faremo.',
				'I explain how the meeting works and what we shall do.'
			),
			answer(
				'yellow',
				'Ho fiducia: il legame si costruisce poco a poco.',
				'I am confident: a bond is built little by little.'
			),
			answer('white', 'Faccio domande semplici e concrete.', 'I ask simple, concrete questions.'),
			answer(
				'black',
				'Bado a non fare danni: che cosa può ferire?',
				'I take care to do no harm: what could hurt?'
			)
		]
	},
	{
		text: {
			it: 'A fine giornata ripensi a una situazione difficile.',
			en: 'At the end of the day you think back to a hard case.'
		},
		answers: [
			answer('red', 'Sento che cosa mi è rimasto addosso.', 'I feel what has stayed with me.'),
			answer('black', 'Torno su quello che non ha funzionato.', 'I go back to what did not work.'),
			answer(
				'white',
				'Rileggo gli appunti: che cosa è un fatto, che cosa no.',
				'I reread my notes: what is a fact and what is not.'
			),
			answer(
				'green',
				'Mi chiedo che cosa farei se potessi ripartire da zero.',
				'I ask myself what I would do if I could start afresh.'
			),
			answer(
				'blue',
				'La guardo da lontano: dove stiamo andando?',
				'I look at it from afar: where are we going?'
			),
			answer(
				'yellow',
				'Cerco il piccolo passo avanti che c’è stato.',
				'I look for the small step forward that was made.'
			)
		]
	}
];
