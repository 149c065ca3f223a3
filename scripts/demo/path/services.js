// @ts-check
import { SERVICES_ONE } from './services-one.js';
import { SERVICES_TWO } from './services-two.js';

/** What the partners offer. Housing and evenings have holes, as the meetings then find out. */
export const SERVICES = [...SERVICES_ONE, ...SERVICES_TWO];

/** @type {readonly { title: import('./services-one.js').Both, link: string, notes: import('./services-one.js').Both }[]} */
export const GUIDES = [
	{
		title: ['Guida ai servizi per il lavoro', 'Guide to employment services'],
		link: 'https://guides.example.org/work',
		notes: ['Gli sportelli pubblici, per provincia.', 'Public desks, by province.']
	},
	{
		title: ['Catalogo dei corsi per persone adulte', 'Catalogue of courses for adults'],
		link: 'https://guides.example.org/courses',
		notes: ['Aggiornato ogni settembre.', 'Updated every September.']
	}
];
