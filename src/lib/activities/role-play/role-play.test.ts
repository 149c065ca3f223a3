import { activitySuite } from '../activity-suite';
import { rolePlay } from './definition';
import { report } from './report';

activitySuite(rolePlay, report);
