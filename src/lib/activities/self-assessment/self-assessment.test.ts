import { activitySuite } from '../activity-suite';
import { selfAssessment } from './definition';
import { report } from './report';

activitySuite(selfAssessment, report);
