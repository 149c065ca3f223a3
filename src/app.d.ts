declare global {
	namespace App {
		interface Locals {
			/** The language of this request's answer, decided once in hooks.server.ts. */
			locale: 'it' | 'en';
			/** The signed-in facilitator, if any. */
			facilitator: { id: string; name: string; email: string } | null;
		}
		interface Error {
			message: string;
			code?: string;
		}
	}
}

export {};
