// The job that delivers: every few seconds it takes what is due in hand, and tells a record whose mail cannot be delivered.
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { claimMail, forgetOldMail, mailFailed, mailSent, type MailAbout } from './outbox.ts';
import { type Carrier, refusalOf } from './smtp.ts';

export interface Delivery {
  readonly database: Database;
  readonly carrier: Carrier;
  readonly now: () => Date;
  readonly log: Log;
  /** Told of a message that will not arrive. */
  readonly undelivered: (tenantId: string, about: MailAbout) => Promise<void>;
}
/** In hand at once: few enough to be delivered, or to time out, before they are let go. */
const atOnce = 5;

/** Delivers what is due; answers how many arrived. Logs ids and codes, never an address or a word. */
export async function deliverMail({ database, carrier, now, log, undelivered }: Delivery, isStopping = () => false): Promise<number> {
  let arrived = 0;
  while (!isStopping()) {
    const mails = await claimMail(database, now(), atOnce);
    if (mails.length === 0) break;
    for (const mail of mails) {
      try {
        await carrier.send(mail);
      } catch (error) {
        const { problem, isForGood } = refusalOf(error), what = await mailFailed(database, mail, problem, isForGood, now());
        log({ event: 'mail-failed', id: mail.id, attempt: mail.attempts, code: problem, what });
        if (what === 'dead' && mail.about) await undelivered(mail.tenantId, mail.about);
        continue;
      }
      await mailSent(database, mail, now());
      arrived += 1;
      log({ event: 'mail-sent', id: mail.id, attempt: mail.attempts });
    }
  }
  return arrived;
}

/** Runs until it is stopped; stopping waits for the message in hand. */
export function startDelivery(delivery: Delivery, everyMs = 5000): () => Promise<void> {
  let isStopping = false, running = Promise.resolve(), sweepAt = 0;
  const run = async () => {
    try {
      await deliverMail(delivery, () => isStopping);
      if (delivery.now().getTime() < sweepAt) return;
      sweepAt = delivery.now().getTime() + 3_600_000;
      await forgetOldMail(delivery.database, delivery.now());
    } catch (error) {
      // The database is away, say: what was in hand is let go by itself and tried again.
      delivery.log({ event: 'mail-job-failed', kind: (error as Error).name });
    }
  };
  let isIdle = true;
  const turn = () => {
    if (!isIdle || isStopping) return;
    isIdle = false;
    running = run().finally(() => { isIdle = true; });
  };
  const timer = setInterval(turn, everyMs);
  timer.unref();
  turn();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await running;
    delivery.carrier.close();
  };
}
