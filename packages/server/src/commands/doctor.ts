// think-carer doctor URL: says in plain words what a page blocks, with the lines that mend it.
import { examine, type Looking } from '../doctor/doctor.ts';

const mark = { good: '✔', bad: '✖', note: '·' } as const;

/** Answers the exit code: 1 where something keeps a widget from working, 2 where this is no address of a page. */
export async function doctorCommand(address: string, looking: Looking = {}): Promise<number> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    console.error('think-carer: doctor needs the full address of a page, such as https://intranet.example/carers');
    return 2;
  }
  const findings = await examine(address, looking), wrong = findings.filter(({ verdict }) => verdict === 'bad').length;
  for (const { verdict, says, fix } of findings) console.log(`${mark[verdict]} ${says}${fix ? `\n    ${fix}` : ''}`);
  console.log(wrong === 0 ? 'Nothing found that keeps the widgets from working. What only a browser sees, <carer-doctor> says.' : `${wrong} ${wrong === 1 ? 'thing' : 'things'} to mend.`);
  return wrong === 0 ? 0 : 1;
}
