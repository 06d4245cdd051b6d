import type { HostSchool } from '#lib/domain/placement/host-school.ts';

/** Invented schools that offer to have somebody. */
export const demoSchools: readonly HostSchool[] = [
  {
    name: 'Quarry Hill Academy',
    place: 'Northfleet',
    phase: 'secondary',
    see: 'Line management that staff say helps them: short, every fortnight, with one question that is always asked. A new head of year who is willing to talk about her first term.',
    when: 'Tuesdays and Thursdays from January; not in mock exam weeks',
    travel: 'Ten minutes’ walk from the station',
    offers: ['holding-to-account', 'developing-people', 'hard-messages', 'leadership-styles'],
    facts: {
      address: 'Quarry Lane, Northfleet',
      arrival: 'Main entrance, from 8:00. Sign in with photo ID.',
      parking: 'No parking on site. The street behind the church is free.',
      askFor: 'Ms Whitlock, deputy head',
      telephone: '01632 960 118',
      standIn: 'Mr Adeniyi, assistant head',
      limits: 'No notes in meetings about staff. Phones away in corridors and classrooms.',
    },
    photos: false,
  },
  {
    name: 'St Brede’s Primary School',
    place: 'Elmstead',
    phase: 'primary',
    see: 'A small school in which everybody leads two things. How four teachers plan a curriculum for seven year groups, and what they stopped doing.',
    when: 'Any day but Friday',
    travel: 'By car; the bus comes at 8:40, which is late',
    offers: ['leading-change', 'excellent-teaching', 'deploying-resources', 'team-relationships'],
    facts: {
      address: 'Church Green, Elmstead',
      askFor: 'Mrs Oyelaran, head',
      telephone: '01632 960 254',
      limits: 'Nothing may be photographed but displays without names.',
    },
    photos: true,
  },
  {
    name: 'Harbour View School',
    place: 'Saltby',
    phase: 'special',
    see: 'How a team that meets every morning for eight minutes keeps people safe, and how figures about one pupil become a plan for a week.',
    when: 'After February half-term',
    travel: 'Buses 4 and 11 stop at the gate',
    offers: ['keeping-safe', 'using-data', 'improving-progress', 'managing-risk'],
    facts: {
      arrival: 'Ring at the gate. Somebody comes to meet you.',
      limits: 'You will not be in a room alone with pupils. No photos, no names, no cases.',
    },
    photos: false,
  },
];
