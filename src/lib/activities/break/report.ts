import type { ReportActivity } from '$lib/core/report/blocks';

/** A break leaves nothing behind: its real time stands in the report's table of times. */
export const report: ReportActivity = () => [];
