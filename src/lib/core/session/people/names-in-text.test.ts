import { expect, it } from 'vitest';
import { namesInText } from './names-in-text';

const ROSTER = ['Anna De Luca', 'Zoë Niño', 'Li Wu'];

it('finds whole words only, whatever their case and accents, first names and surnames alike', () => {
	expect(namesInText('ieri ANNA mi ha detto', ROSTER)).toEqual(['Anna De Luca']);
	expect(namesInText('la signora luca, e zoe', ROSTER)).toEqual(['Anna De Luca', 'Zoë Niño']);
	expect(namesInText('l’annata di Lucano', ROSTER)).toEqual([]);
	expect(namesInText('Annamaria', ROSTER)).toEqual([]);
});

it('passes over short words, which are too often something else', () => {
	expect(namesInText('de, li e wu', ROSTER)).toEqual([]);
});

it('finds nothing in nothing', () => {
	expect(namesInText('', ROSTER)).toEqual([]);
	expect(namesInText('Anna', [])).toEqual([]);
});
