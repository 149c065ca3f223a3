import { activitySuite } from '../activity-suite';
import { sixHats } from './definition';
import { report } from './report';

activitySuite(sixHats, report);
