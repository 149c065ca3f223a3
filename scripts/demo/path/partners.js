// @ts-check
import { PEOPLE } from '../people.js';

/** Partner organisations of the demo's programme, as name, territory, kind. All names are invented. */
export const PARTNERS = /** @type {const} */ ([
	['Cooperativa Melograno', 'Torino', 'cooperative'],
	['Associazione Porto Aperto', 'Torino', 'association'],
	['Consorzio Terre Alte', 'Valli di Lanzo', 'consortium'],
	['Cooperativa La Spola', 'Biella', 'cooperative'],
	['Casa Ginestra', 'Asti', 'house'],
	['Associazione Nuovi Passi', 'Novara', 'association'],
	['Cooperativa Orizzonte', 'Torino', 'cooperative'],
	['Fondazione Chiaraluce', 'Cuneo', 'foundation'],
	['Sportello Il Ponte', 'Alessandria', 'desk'],
	['Associazione Il Filo', 'Vercelli', 'association'],
	['Cooperativa Valleverde', 'Cuneo', 'cooperative'],
	['Centro Le Radici', 'Verbania', 'centre'],
	['Cooperativa Mani d’Acqua', 'Torino', 'cooperative'],
	['Associazione Lanterna', 'Ivrea', 'association'],
	['Casa delle Stagioni', 'Pinerolo', 'house']
]);

/** @type {Readonly<Record<string, readonly [string, string]>>} */
export const KINDS = {
	cooperative: ['Cooperativa sociale', 'Social cooperative'],
	association: ['Associazione', 'Association'],
	consortium: ['Consorzio di servizi', 'Consortium of services'],
	house: ['Casa di accoglienza', 'Shelter'],
	foundation: ['Fondazione', 'Foundation'],
	desk: ['Sportello', 'Advice desk'],
	centre: ['Centro interculturale', 'Intercultural centre']
};

/** Those who join the twenty-four of the half day over the months: name, place of the organisation, attendance. */
const MORE = /** @type {const} */ ([
	['Aldo Pautasso', 0, 'room'],
	['Blessing Adeyemi', 0, 'room'],
	['Cecilia Roero', 1, 'room'],
	['Dario Lanfranco', 1, 'room'],
	['Emanuela Quaglia', 2, 'online'],
	['Filippo Bertolino', 2, 'online'],
	['Gaia Perotti', 3, 'room'],
	['Hamid Rezai', 3, 'online'],
	['Irene Borgogno', 4, 'room'],
	['Joy Ekwueme', 4, 'room'],
	['Katia Morra', 5, 'online'],
	['Lorenzo Albesano', 5, 'room'],
	['Mirela Popa', 6, 'room'],
	['Noemi Canavero', 6, 'room'],
	['Olga Tkachenko', 7, 'room'],
	['Pietro Dalmasso', 7, 'online'],
	['Quinto Raviola', 8, 'room'],
	['Rita Scarsi', 8, 'online'],
	['Sonia Viberti', 9, 'room'],
	['Tommaso Ubertone', 9, 'online'],
	['Ursula Ghione', 10, 'room'],
	['Violeta Ramos', 10, 'online'],
	['Wassim Ayari', 11, 'online'],
	['Ximena Torres', 11, 'online'],
	['Ylenia Bonino', 12, 'room'],
	['Zahra Mohamud', 12, 'room'],
	['Adele Fornero', 12, 'room'],
	['Bianca Olivero', 12, 'room'],
	['Cosimo Arduino', 13, 'room'],
	['Diana Lazar', 13, 'room'],
	['Ettore Vigna', 13, 'online'],
	['Franca Nicola', 13, 'room'],
	['Grazia Peyron', 14, 'room'],
	['Ines Ouattara', 14, 'room'],
	['Leone Malan', 14, 'online'],
	['Micol Rostagno', 14, 'room']
]);

const place = (/** @type {string} */ name) => PARTNERS.findIndex(([one]) => one === name);

/** Sixty people of fifteen organisations: four each. */
export const ROSTER = [
	...PEOPLE.map(([name, organisation, attendance]) => ({
		name,
		organisation: place(organisation),
		attendance
	})),
	...MORE.map(([name, organisation, attendance]) => ({ name, organisation, attendance }))
];
