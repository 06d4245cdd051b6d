import type { Framework, Mark } from '../../domain/framework/framework.ts';
import { beyondTheGate, beyondTheGateCompetencies } from './headship/beyond-the-gate.ts';
import { direction, directionCompetencies } from './headship/direction.ts';
import { lasting, lastingCompetencies } from './headship/lasting.ts';
import { people, peopleCompetencies } from './headship/people.ts';
import { runningTheSchool, runningTheSchoolCompetencies } from './headship/running-the-school.ts';
import {
  teachingAndPupils,
  teachingAndPupilsCompetencies,
} from './headship/teaching-and-pupils.ts';
import { levels } from './levels.ts';

/** Deputies run this already in most schools. */
const knownFromDeputising: Mark = {
  start: 'in-the-role',
  role: 'growing-it',
  because:
    'Many deputies run this already. A head has to get others to, since there is no time left to do it alone.',
};
const sharedWithTheHead: Mark = {
  start: 'with-support',
  role: 'in-the-role',
  because: 'A deputy does some of this beside the head. In the job, nobody is beside you.',
};
const seldomSeenBefore: Mark = {
  start: 'starting',
  role: 'in-the-role',
  because:
    'Few people get near this before headship, so a course cannot ask for it. The job does from the first week.',
};
const canWait: Mark = {
  start: 'starting',
  role: 'with-support',
  because:
    'It helps from the start, but a new head is forgiven for looking after one school first.',
};

/** A set of its own for headship. What is known about it: docs/frameworks/headship.md. */
export const headship: Framework = {
  id: 'headship',
  version: 1,
  title: 'Leading a whole school',
  about:
    'Fourteen things that heads do, each described at four levels. For deputies and assistant heads who think of headship.',
  basis:
    'The areas are our own, put together from what is commonly said of the job in England. They are not the national standards for headteachers, and do not replace them.',
  levels,
  areas: [direction, teachingAndPupils, people, runningTheSchool, beyondTheGate, lasting],
  competencies: [
    ...directionCompetencies,
    ...teachingAndPupilsCompetencies,
    ...peopleCompetencies,
    ...runningTheSchoolCompetencies,
    ...beyondTheGateCompetencies,
    ...lastingCompetencies,
  ],
  markSets: [
    {
      id: 'headship',
      name: 'Headship',
      source: {
        kind: 'suggestion',
        says: 'Nobody has set this line by measuring. It is our starting suggestion, from what is commonly said of the job. Your programme can change it.',
      },
      marks: {
        'setting-direction': sharedWithTheHead,
        'school-culture': sharedWithTheHead,
        'what-pupils-learn': sharedWithTheHead,
        'behaviour-and-attendance': knownFromDeputising,
        'including-every-pupil': sharedWithTheHead,
        'senior-team': sharedWithTheHead,
        'staff-who-stay': sharedWithTheHead,
        'hard-people-decisions': seldomSeenBefore,
        'money-and-staffing': seldomSeenBefore,
        'a-safe-school': sharedWithTheHead,
        'working-with-governors': seldomSeenBefore,
        'families-and-community': sharedWithTheHead,
        'keeping-going': sharedWithTheHead,
        'learning-beyond-school': canWait,
      },
    },
  ],
};
