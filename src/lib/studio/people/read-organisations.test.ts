import { expect, it } from 'vitest';
import { readOrganisations } from './read-organisations';

it('reads name, territory and kind, in whatever order the headings stand', () => {
	const read = readOrganisations('Tipo;Ente;Territorio\nassociazione;Luce;Nord\n;Mare;', []);
	expect(read.organisations).toEqual([
		{ line: 2, name: 'Luce', territory: 'Nord', kind: 'associazione' },
		{ line: 3, name: 'Mare', territory: '', kind: '' }
	]);
	expect(readOrganisations('Luce\tNord', []).organisations[0]).toMatchObject({
		name: 'Luce',
		territory: 'Nord'
	});
});

it('names each wrong line, and leaves known organisations as they are', () => {
	const read = readOrganisations(`Luce\nMARE\nluce\n;Nord\n${'x'.repeat(81)}\n"Sole`, ['Mare']);
	expect(read.known).toEqual(['MARE']);
	expect(read.organisations.map(({ name }) => name)).toEqual(['Luce']);
	expect(read.problems.map(({ line, code }) => [line, code])).toEqual([
		[3, 'twice'],
		[4, 'no-organisation'],
		[5, 'organisation-too-long'],
		[6, 'quotes']
	]);
});
