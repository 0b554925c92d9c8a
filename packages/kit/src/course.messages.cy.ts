// What is said around a module, wherever one is read, in Welsh.
import type { CourseMessages } from './course.messages.ts';
import type { Translation } from './language.ts';

const words: Translation<CourseMessages> = {
  minutes: (n) => (n <= 3 ? 'Mae’n cymryd llai na thair munud.' : `Mae’n cymryd tua ${n} munud.`),
  private: 'Ni ofynnir i chi a ydych yn ofalwr, ac ni chaiff neb wybod beth a ddarllenwch.',
  privateChoice: 'Ni chedwir ac ni anfonir dim a ddewiswch. Ni ofynnir i chi a ydych yn ofalwr.',
  easy: 'Hawdd ei ddarllen',
  easyMissing: 'Nid yw ar ffurf hawdd ei ddarllen eto',
  part: (now, all) => `Rhan ${now} o ${all}`,
  start: 'Dechrau',
  next: 'Nesaf',
  back: 'Yn ôl',
  finish: 'Rwyf wedi darllen hwn',
  checking: (who) => `Mae hyn yn cael ei wirio, felly ni chaiff ei ddangos. Gofynnwch i: ${who}.`,
  force: { must: 'Rhaid i chi', may: 'Cewch', cannot: 'Ni chaiff neb' },
  source: (title, day) => `${title}, gwiriwyd ${day}`,
  invented: 'Stori ddychmygol, i feddwl amdani.',
  told: 'Wedi’i hadrodd gan rywun sy’n gweithio, gyda’i ganiatâd.',
  questions: 'I feddwl amdano, neu i siarad amdano',
  scenario: {
    ask: 'Beth wnewch chi?', unsure: 'Dangoswch i mi beth sy’n helpu', fits: { well: 'Mae hyn yn gweithio’n dda', partly: 'Mae hyn yn gweithio’n rhannol', badly: 'Nid yw hyn yn gweithio' },
    unsaid: 'Ni ddangosir nawr a yw hyn yn gweithio: mae’r hyn sydd y tu ôl iddo’n cael ei wirio.',
    say: 'Gallech ddweud', avoid: 'Peidiwch â gofyn', law: 'Beth sydd y tu ôl iddo',
    over: (who) => `Nid yw rhywbeth y tu ôl i’r eiliad hon mewn grym mwyach, neu nid yw wedi dechrau, felly ni ddywedir dim am y dewisiadau. Cyn penderfynu dim, gofynnwch i: ${who}.`,
  },
  done: {
    title: 'Rydych wedi darllen hwn i’r diwedd',
    noted: (day) => `Nodwyd ar ${day} eich bod wedi gorffen. Dyna’r cyfan a nodwyd.`,
    alone: 'Ni anfonwyd dim: nid oes neb wedi mewngofnodi yma, felly mae eich tudalen neu’ch system hyfforddi’n ei nodi yn ei ffordd ei hun.',
    saving: 'Yn nodi eich bod wedi gorffen…',
    offline: 'Rydych all-lein. Caiff ei nodi eich bod wedi gorffen pan ddaw’r cysylltiad yn ôl. Cadwch y dudalen hon ar agor.',
    failed: 'Ni ellid nodi eich bod wedi gorffen. Gallwch roi cynnig arall arni.',
    expired: 'Mae eich mewngofnodi wedi dod i ben. Mewngofnodwch eto yn y ffenestr hon, yna rhowch gynnig arall arni.',
    again: 'Ei ddarllen eto', others: 'Modiwlau eraill',
  },
  missing: { title: 'Nid yw’r modiwl hwn yno', body: (id) => `Nid oes gan y cynnig fodiwl o’r enw ${id} heddiw. Gofynnwch i bwy bynnag sy’n gofalu am y dudalen hon.` },
};
export default words;
