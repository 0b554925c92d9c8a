// What a pack refers to must exist and make sense: the checks that a shape alone cannot make.
import { PLACE_QUESTIONS } from './cells.ts';
import { guideReferences } from './guide.references.ts';
import { pathOf, type PackIssue } from './pack.error.ts';
import type { Condition, FlexibleWorking, LeaveType, LetterKind, Nation, Pack, ParamRef, Question, Scheme, Value } from './pack.types.ts';
import { refusalGrounds } from './refusal.ts';

const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
const LETTER_KINDS: readonly LetterKind[] = ['accept', 'offer-alternative', 'offer-trial', 'refuse', 'appeal-upheld', 'appeal-refused', 'extend'];

type Path = readonly PropertyKey[];

/**
 * Everything in a pack of the right shape that points nowhere, repeats, overlaps or runs backwards.
 * `isPartial`: the pack is yet to be laid over its bases, which may supply what it only names.
 */
export function referenceIssues(pack: Pack, isPartial: boolean): PackIssue[] {
  return new ReferenceCheck(pack, isPartial).run();
}

class ReferenceCheck {
  private readonly pack: Pack;
  private readonly isPartial: boolean;
  private readonly issues: PackIssue[] = [];
  private readonly questions: ReadonlyMap<string, Question>;
  private readonly parameters: ReadonlySet<string>;
  private readonly schemes: ReadonlyMap<string, Scheme>;
  private readonly areas: ReadonlySet<string>;
  private readonly contacts: ReadonlySet<string>;

  constructor(pack: Pack, isPartial: boolean) {
    this.pack = pack;
    this.isPartial = isPartial;
    this.questions = new Map(pack.questions.map((one) => [one.id, one]));
    this.parameters = new Set(pack.parameters.map((one) => one.id));
    this.schemes = new Map(pack.schemes.map((one) => [one.id, one]));
    this.areas = new Set(pack.areas.map((one) => one.id));
    this.contacts = new Set(pack.contacts.map((one) => one.id));
  }

  run(): PackIssue[] {
    const { pack } = this;
    if (pack.status !== 'current' && pack.watermark === undefined) this.add(['watermark'], `is missing: a pack that is ${pack.status} says so wherever it is shown`);
    if (pack.extends?.includes(pack.id)) this.add(['extends'], 'names the pack itself');
    for (const list of ['areas', 'questions', 'schemes', 'leaveTypes', 'arrangements', 'contacts', 'parameters', 'teams', 'duties', 'guides', 'directorates', 'statements', 'modules', 'stories', 'impact'] as const) {
      this.unique((pack[list] ?? []).map((one) => one.id), (i) => [list, i, 'id']);
    }
    for (const [i, area] of pack.areas.entries()) {
      for (const [j, contact] of area.contacts.entries()) this.known(this.contacts, contact, 'contact', ['areas', i, 'contacts', j]);
      for (const [j, neighbour] of (area.neighbours ?? []).entries()) {
        if (neighbour === area.id) this.add(['areas', i, 'neighbours', j], 'names the area itself');
        else this.known(this.areas, neighbour, 'area', ['areas', i, 'neighbours', j]);
      }
    }
    const directorates = new Set(pack.directorates?.map((one) => one.id));
    for (const [i, { directorate }] of (pack.teams ?? []).entries()) {
      if (directorate !== undefined) this.known(directorates, directorate, 'directorate', ['teams', i, 'directorate']);
    }
    const counted = (pack.directorates ?? []).reduce((sum, one) => sum + (one.staff ?? 0), 0);
    if (pack.employer.staff !== undefined && counted > pack.employer.staff) this.add(['directorates'], 'have more staff together than the employer has');
    for (const [i, contact] of pack.contacts.entries()) {
      if (contact.reviewOn < contact.assuredOn) this.add(['contacts', i, 'reviewOn'], 'comes before assuredOn');
      for (const [j, { validFrom, validTo }] of (contact.openings?.times ?? []).entries()) {
        if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) this.add(['contacts', i, 'openings', 'times', j, 'validTo'], 'comes before validFrom');
      }
    }
    for (const [i, { days, effectiveFrom, effectiveTo }] of (pack.bankHolidays ?? []).entries()) {
      this.unique(days.map(({ on }) => on), (j) => ['bankHolidays', i, 'days', j, 'on']);
      for (const [j, { on }] of days.entries()) {
        if (on < effectiveFrom || (effectiveTo !== null && on > effectiveTo)) this.add(['bankHolidays', i, 'days', j, 'on'], 'is not between effectiveFrom and effectiveTo');
      }
    }
    for (const [i, { days, areas = [], effectiveFrom, effectiveTo }] of (pack.schoolHolidays ?? []).entries()) {
      for (const [j, area] of areas.entries()) this.known(this.areas, area, 'area', ['schoolHolidays', i, 'areas', j]);
      for (const [j, { from, to }] of days.entries()) {
        if (to < from) this.add(['schoolHolidays', i, 'days', j, 'to'], 'comes before from');
        else if (from < effectiveFrom || (effectiveTo !== null && to > effectiveTo)) this.add(['schoolHolidays', i, 'days', j, 'from'], 'is not between effectiveFrom and effectiveTo');
      }
    }
    for (const [i, leave] of pack.leaveTypes.entries()) {
      this.leaveType(leave, ['leaveTypes', i]);
    }
    const decided = new Set([...pack.leaveTypes.map((one) => one.id), 'flexible-working']);
    for (const [i, duty] of (pack.duties ?? []).entries()) {
      for (const [j, id] of duty.about.entries()) this.known(decided, id, 'leave type', ['duties', i, 'about', j]);
      if ((duty.only === 'in-time' || duty.only === 'out-of-time') && !duty.clock) this.add(['duties', i, 'clock'], `is missing: nothing else says what "${duty.only}" is measured by`);
    }
    if (pack.flexibleWorking) this.flexibleWorking(pack.flexibleWorking);
    guideReferences(pack, { add: this.add.bind(this), known: this.known.bind(this), unique: this.unique.bind(this) });
    for (const [i, question] of pack.questions.entries()) this.question(question, ['questions', i]);
    for (const [i] of pack.parameters.entries()) this.parameterRows(i);
    for (const [i, scheme] of pack.schemes.entries()) this.scheme(scheme, ['schemes', i]);
    this.exclusionCircles();
    this.tests();
    this.everywhere(pack, []);
    return this.issues;
  }

  private add(path: Path, message: string): void {
    this.issues.push({ path: pathOf(path), message });
  }

  private known(ids: { has(id: string): boolean }, id: string, noun: string, path: Path): boolean {
    if (ids.has(id)) return true;
    if (!this.isPartial) this.add(path, `names the ${noun} "${id}", which the pack does not have`);
    return false;
  }

  private unique(ids: readonly unknown[], pathAt: (i: number) => Path): void {
    for (const [i, id] of ids.entries()) if (ids.indexOf(id) !== i) this.add(pathAt(i), `repeats "${String(id)}"`);
  }

  private leaveType(leave: LeaveType, path: Path): void {
    const { verbs, owner, scheme, notice, limit, postponement, reasons = [], appealWithinDays } = leave;
    if (verbs.length === 0) this.add([...path, 'verbs'], 'must list what can be decided');
    // The law lets an employer agree, or put it off; an employer that may decline has made a scheme of its own.
    if (owner === 'statutory' && verbs.includes('decline')) this.add([...path, 'verbs'], 'lists "decline": leave that the law gives cannot be declined');
    if (scheme !== undefined) this.known(this.schemes, scheme, 'scheme', [...path, 'scheme']);
    const figures: [unknown, Path][] = [[notice?.days, [...path, 'notice', 'days']], ...Object.entries(limit ?? {}).map(([unit, value]): [unknown, Path] => [value, [...path, 'limit', unit]])];
    for (const [value, at] of figures) if (typeof value === 'object' && value !== null) this.known(this.parameters, (value as ParamRef).param, 'parameter', at);
    if (notice?.law !== undefined && notice.days !== undefined) this.add([...path, 'notice', 'days'], 'cannot stand beside law: one of them says when notice is due');
    if (postponement && !verbs.includes('postpone')) this.add([...path, 'postponement'], 'has no place where verbs do not list "postpone"');
    if (appealWithinDays !== undefined && !verbs.includes('decline')) this.add([...path, 'appealWithinDays'], 'has no place where nothing can be declined');
    if (reasons.length > 0 && !verbs.includes('decline')) this.add([...path, 'reasons'], 'have no place where nothing can be declined');
    this.unique(reasons.map(({ code }) => code), (j) => [...path, 'reasons', j, 'code']);
  }

  private question(question: Question, path: Path): void {
    const isFigure = question.kind === 'number' || question.kind === 'money';
    this.unique((question.options ?? []).map((one) => one.value), (i) => [...path, 'options', i, 'value']);
    if (question.kind === 'choice' && (question.options ?? []).length === 0) this.add([...path, 'options'], 'must list the answers to choose from');
    if (isFigure && question.options) this.add([...path, 'options'], `have no place in a question of kind "${question.kind}"`);
    if (question.min !== undefined && question.max !== undefined && question.min > question.max) this.add([...path, 'min'], 'is more than max');
    if (!question.impliedBy) return;
    const at = [...path, 'impliedBy', 'question'];
    if (!PLACE_QUESTIONS.includes(question.id)) this.add(at, 'only a nation can be settled by an area');
    if (this.known(this.questions, question.impliedBy.question, 'question', at) && this.questions.get(question.impliedBy.question)?.kind !== 'area') {
      this.add(at, 'must name a question of kind "area"');
    }
  }

  private parameterRows(index: number): void {
    const rows = this.pack.parameters[index]?.rows ?? [];
    for (const [i, row] of rows.entries()) {
      for (const [j, other] of rows.slice(0, i).entries()) {
        const isSameReach = row.nations === undefined || other.nations === undefined
          ? row.nations === other.nations
          : row.nations.some((nation) => other.nations?.includes(nation));
        const isSameTime = row.effectiveFrom <= (other.effectiveTo ?? '9999-12-31') && other.effectiveFrom <= (row.effectiveTo ?? '9999-12-31');
        if (isSameReach && isSameTime) this.add(['parameters', index, 'rows', i, 'effectiveFrom'], `overlaps rows[${j}]: one day may have one value`);
      }
    }
  }

  private scheme(scheme: Scheme, path: Path): void {
    const { place, areas, amounts = [], excludes = [] } = scheme;
    this.known(this.questions, place.question, 'question', [...path, 'place', 'question']);
    for (const nation of Object.keys(place.elsewhere)) {
      if ((place.nations as readonly string[]).includes(nation)) this.add([...path, 'place', 'elsewhere', nation], 'is a nation where the scheme exists');
    }
    for (const nation of Object.keys(place.here ?? {})) {
      if (!(place.nations as readonly string[]).includes(nation)) this.add([...path, 'place', 'here', nation], 'is a nation where the scheme does not exist');
    }
    if (areas) {
      this.known(this.questions, areas.question, 'question', [...path, 'areas', 'question']);
      for (const [i, id] of areas.oneOf.entries()) {
        const at = [...path, 'areas', 'oneOf', i];
        if (!this.known(this.areas, id, 'area', at)) continue;
        const nation = this.pack.areas.find((one) => one.id === id)?.nation;
        if (place.question === 'nation-cared-for' && nation && !place.nations.includes(nation)) this.add(at, `lies in ${nation}, where the scheme does not exist`);
      }
    }
    this.condition(scheme.when, [...path, 'when']);
    for (const [i, row] of amounts.entries()) {
      const at = [...path, 'amounts', i];
      if (row.when) this.condition(row.when, [...at, 'when']);
      this.figure(row.min, [...at, 'min']);
      this.figure(row.max, [...at, 'max']);
      if (typeof row.min === 'number' && row.min < 0) this.add([...at, 'min'], 'is less than 0');
      if (typeof row.min === 'number' && typeof row.max === 'number' && row.min > row.max) this.add([...at, 'min'], 'is more than max');
      if (row.per !== amounts[0]?.per) this.add([...at, 'per'], 'differs from the first row: one scheme has one period, so that its rows can make a range');
    }
    this.unique(excludes.map((one) => one.scheme), (i) => [...path, 'excludes', i, 'scheme']);
    for (const [i, { scheme: id }] of excludes.entries()) {
      const at = [...path, 'excludes', i, 'scheme'];
      if (id === scheme.id) this.add(at, 'names the scheme itself');
      else this.known(this.schemes, id, 'scheme', at);
    }
  }

  private figure(figure: number | ParamRef, path: Path): void {
    if (typeof figure !== 'number') this.known(this.parameters, figure.param, 'parameter', [...path, 'param']);
  }

  private condition(condition: Condition, path: Path): void {
    if ('all' in condition || 'any' in condition) {
      const [key, parts] = 'all' in condition ? ['all', condition.all] as const : ['any', condition.any] as const;
      if (key === 'any' && parts.length === 0) this.add([...path, key], 'is empty, so it could never hold');
      for (const [i, one] of parts.entries()) this.condition(one, [...path, key, i]);
    } else if ('not' in condition) this.condition(condition.not, [...path, 'not']);
    else if (this.known(this.questions, condition.question, 'question', [...path, 'question'])) this.leaf(condition, path);
    else if ('atLeast' in condition) this.figure(condition.atLeast, [...path, 'atLeast']);
    else if ('atMost' in condition) this.figure(condition.atMost, [...path, 'atMost']);
  }

  private leaf(leaf: Extract<Condition, { question: string }>, path: Path): void {
    const question = this.questions.get(leaf.question) as Question;
    const isFigure = question.kind === 'number' || question.kind === 'money';
    if ('atLeast' in leaf || 'atMost' in leaf) {
      const [key, figure] = 'atLeast' in leaf ? ['atLeast', leaf.atLeast] as const : ['atMost', leaf.atMost] as const;
      if (!isFigure) this.add([...path, key], `compares figures, and "${question.id}" is of kind "${question.kind}"`);
      this.figure(figure, [...path, key]);
    } else if ('is' in leaf) this.comparable(question, leaf.is, [...path, 'is']);
    else for (const [i, value] of leaf.oneOf.entries()) this.comparable(question, value, [...path, 'oneOf', i]);
  }

  private comparable(question: Question, value: Value, path: Path): void {
    if (value === 'unknown') this.add(path, 'cannot be "unknown": what is not known leaves a condition open');
    else if (question.options?.some((one) => one.value === value && one.settles === false) && value !== 'refused') {
      this.add(path, `names "${String(value)}", an answer that settles nothing`);
    } else this.answerable(question, value, path);
  }

  private answerable(question: Question, value: Value, path: Path): void {
    if (question.kind === 'number' || question.kind === 'money') {
      if (typeof value !== 'number') this.add(path, `must be a number: "${question.id}" is of kind "${question.kind}"`);
      return;
    }
    const isOption = question.options?.some((one) => one.value === value) === true;
    if (isOption || (question.kind === 'area' && (this.isPartial || this.areas.has(String(value))))) return;
    const known = [...(question.kind === 'area' ? this.areas : []), ...(question.options ?? []).map((one) => String(one.value))];
    this.add(path, `is ${JSON.stringify(value)}, which is no answer to "${question.id}" (${known.join(', ')})`);
  }

  /** Half an account of statutory requests would let a request be made that nobody can answer. */
  private flexibleWorking({ place, grounds, letters, ...rest }: FlexibleWorking): void {
    const path = ['flexibleWorking'];
    const whole = { place, grounds, letters, consultation: rest.consultation, explanation: rest.explanation, prompt: rest.prompt, appeal: rest.appeal };
    if (!this.isPartial) for (const [part, value] of Object.entries(whole)) if (value === undefined) this.add([...path, part], 'is missing: statutory requests are described whole or not at all');
    for (const nation of place ? NATIONS : []) {
      const isHere = place?.nations.includes(nation) === true;
      if (isHere === (place?.elsewhere[nation] !== undefined)) this.add([...path, 'place', 'elsewhere', nation], isHere ? 'is a nation where the law holds' : 'is missing: say whom to ask there');
    }
    if (grounds) {
      this.unique(grounds.map(({ id }) => id), (i) => [...path, 'grounds', i, 'id']);
      for (const id of refusalGrounds) if (!grounds.some((one) => one.id === id)) this.add([...path, 'grounds'], `lacks "${id}", one of the law’s eight`);
    }
    if (!letters || this.isPartial) return;
    for (const kind of LETTER_KINDS) if (!letters.some(({ of, effectiveTo }) => of === kind && effectiveTo === null)) this.add([...path, 'letters'], `has no open row for "${kind}"`);
  }

  /** Two schemes may exclude each other; a longer circle would have no first. */
  private exclusionCircles(): void {
    const order = new Map(this.pack.schemes.map((one, i) => [one.id, i]));
    const shutsOut = (one: Scheme): Scheme[] =>
      (one.excludes ?? []).flatMap(({ scheme }) => {
        const other = this.schemes.get(scheme);
        const isMutual = other?.excludes?.some((back) => back.scheme === one.id) === true;
        return other === undefined || other === one || (isMutual && (order.get(one.id) ?? 0) > (order.get(other.id) ?? 0)) ? [] : [other];
      });
    for (const [i, start] of this.pack.schemes.entries()) {
      const seen = new Set<Scheme>();
      const ahead = shutsOut(start);
      for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
        if (next === start) {
          this.add(['schemes', i, 'excludes'], 'closes a circle of schemes that exclude one another');
          break;
        }
        if (seen.has(next)) continue;
        seen.add(next);
        ahead.push(...shutsOut(next));
      }
    }
  }

  private tests(): void {
    this.unique(this.pack.tests.map((one) => one.name), (i) => ['tests', i, 'name']);
    for (const [i, test] of this.pack.tests.entries()) {
      for (const [id, value] of Object.entries(test.answers)) {
        const path = ['tests', i, 'answers', id];
        if (this.known(this.questions, id, 'question', path) && value !== 'unknown') {
          const question = this.questions.get(id) as Question;
          // Somebody may be cared for in an area of another council.
          if (question.kind !== 'area') this.answerable(question, value, path);
        }
      }
      for (const [id, { missing = [] }] of Object.entries(test.expect)) {
        this.known(this.schemes, id, 'scheme', ['tests', i, 'expect', id]);
        for (const [j, question] of missing.entries()) this.known(this.questions, question, 'question', ['tests', i, 'expect', id, 'missing', j]);
      }
    }
  }

  /** Rows that end before they start, and wording that names a parameter which is not there, wherever they stand. */
  private everywhere(value: unknown, path: Path): void {
    if (typeof value === 'string') {
      for (const [, id = ''] of value.matchAll(/\{([a-z0-9-]+)\}/g)) this.known(this.parameters, id, 'parameter', path);
    } else if (typeof value === 'object' && value !== null) {
      const { effectiveFrom, effectiveTo } = value as { effectiveFrom?: unknown; effectiveTo?: unknown };
      if (typeof effectiveFrom === 'string' && typeof effectiveTo === 'string' && effectiveTo < effectiveFrom) this.add([...path, 'effectiveTo'], 'comes before effectiveFrom');
      for (const [key, part] of Object.entries(value)) this.everywhere(part, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}
