// @ts-check

/** Who comes to the demo's half day: 24 people of 12 organisations, 6 of them online. Names are invented. */
export const PEOPLE = /** @type {const} */ ([
	['Amina Conti', 'Cooperativa Melograno', 'room'],
	['Bruno Ferrero', 'Cooperativa Melograno', 'room'],
	['Carla Mondino', 'Associazione Porto Aperto', 'room'],
	['Daniel Okoro', 'Associazione Porto Aperto', 'online'],
	['Elisa Gallo', 'Consorzio Terre Alte', 'online'],
	['Fatou Diop', 'Consorzio Terre Alte', 'room'],
	['Giorgio Ravera', 'Cooperativa La Spola', 'room'],
	['Helena Marchisio', 'Cooperativa La Spola', 'room'],
	['Ivan Petrov', 'Casa Ginestra', 'room'],
	['Jole Barbero', 'Casa Ginestra', 'room'],
	['Karim Haddad', 'Associazione Nuovi Passi', 'room'],
	['Lucia Testa', 'Associazione Nuovi Passi', 'online'],
	['Marta Occhiena', 'Cooperativa Orizzonte', 'room'],
	['Nadia Belkacem', 'Cooperativa Orizzonte', 'room'],
	['Oscar Viglino', 'Fondazione Chiaraluce', 'room'],
	['Paola Sacco', 'Fondazione Chiaraluce', 'room'],
	['Rosa Delgado', 'Sportello Il Ponte', 'online'],
	['Samuele Bosio', 'Sportello Il Ponte', 'room'],
	['Teresa Giordano', 'Associazione Il Filo', 'online'],
	['Ugo Martinetti', 'Associazione Il Filo', 'room'],
	['Valeria Pons', 'Cooperativa Valleverde', 'room'],
	['Wanda Kowalska', 'Cooperativa Valleverde', 'room'],
	['Yasmine Trabelsi', 'Centro Le Radici', 'online'],
	['Zeno Allasia', 'Centro Le Radici', 'room']
]);

export const FACILITATORS = /** @type {const} */ ([
	{ name: 'Anna', email: 'anna@plenaria.example' },
	{ name: 'Chiara', email: 'chiara@plenaria.example' }
]);
