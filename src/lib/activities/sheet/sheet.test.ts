import { activitySuite } from '../activity-suite';
import { sheet } from './definition';
import { report } from './report';

activitySuite(sheet, report);
