import type { WhyTogether } from '$lib/core/grouping/why-together';
import { m } from '$lib/paraglide/messages';

/** The answer to 'why are these two together again?', in one sentence. */
export function whyText(why: WhyTogether, nameOf: (id: string) => string): string {
	switch (why.reason) {
		case 'rule':
			return m.console_why_rule();
		case 'unavoidable':
			return m.console_why_unavoidable({ count: why.bound });
		case 'exchange':
			return m.console_why_exchange({
				person: nameOf(why.person),
				other: nameOf(why.other),
				count: why.fewer
			});
		case 'barred':
			return why.by === 'apart'
				? m.console_why_apart()
				: why.by === 'together'
					? m.console_why_together()
					: m.console_why_online();
		case 'no-exchange':
			return m.console_why_no_exchange();
	}
}
