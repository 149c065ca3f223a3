import { defineCustomClientStrategy } from '$lib/paraglide/runtime';

// The server decides the language once and writes it into the document; the browser follows.
defineCustomClientStrategy('custom-document', {
	getLocale: () => document.documentElement.lang,
	setLocale: () => undefined
});
